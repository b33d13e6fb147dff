// server.mjs [--port N] [--base /x/] DIR
//
// Serves a site on loopback as a good static host would: its policy, right types, the compressed twins, long
// life for hashed names. Port 0 takes a free one. Prints the address when it listens.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ');

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.mmd': 'text/plain; charset=utf-8',
};
const hashedName = /-[0-9A-Za-z]{8,}\.[a-z0-9.]+$/;

const fileAt = (/** @type {string} */ file) => {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? stat : undefined;
};

/**
 * @param {string} dir
 * @param {string} base where the site lies, from slash to slash
 */
export function siteServer(dir, base = '/') {
  const root = path.resolve(dir);
  return createServer((request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    const refuse = (/** @type {number} */ status, /** @type {string} */ why) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${why}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'only GET and HEAD');
    let url;
    try {
      url = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      return refuse(400, 'not a URL');
    }
    if (!url.startsWith(base)) return refuse(404, 'not found');
    const name = url.slice(base.length) || 'index.html';
    const file = path.join(root, name);
    const stat = file.startsWith(root + path.sep) ? fileAt(file) : undefined;
    if (!stat) return refuse(404, 'not found');

    const accepted = String(request.headers['accept-encoding'] ?? '').split(',').map((one) => one.trim().split(';')[0]);
    let sent = { file, size: stat.size, encoding: '' };
    for (const [encoding, extension] of [['br', '.br'], ['gzip', '.gz']]) {
      const twin = accepted.includes(encoding) ? fileAt(file + extension) : undefined;
      if (twin) {
        sent = { file: file + extension, size: twin.size, encoding };
        break;
      }
    }
    const tag = `"${stat.mtimeMs.toString(36)}-${sent.size.toString(36)}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === tag) {
      response.writeHead(304);
      return response.end();
    }
    response.setHeader('Content-Type', types[path.extname(name)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', sent.size);
    if (sent.encoding) response.setHeader('Content-Encoding', sent.encoding);
    response.writeHead(200);
    if (request.method === 'HEAD') return response.end();
    // The site may be assembled anew while a file is being sent.
    createReadStream(sent.file).on('error', () => response.destroy()).pipe(response);
  });
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>} the port it listens on
 */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
    });
  });
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string', default: '8080' }, base: { type: 'string', default: '/' } },
    allowPositionals: true,
  });
  const port = Number(values.port);
  if (positionals.length !== 1 || !Number.isInteger(port) || port < 0 || port > 65535 || !/^\/(.*\/)?$/.test(values.base)) {
    console.error('usage: server.mjs [--port N] [--base /x/] DIR');
    process.exit(2);
  }
  try {
    const taken = await listen(siteServer(positionals[0], values.base), port);
    console.log(`http://localhost:${taken}${values.base}`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === 'EADDRINUSE' ? `error: port ${port} is in use; choose another with --port N` : `error: ${message}`);
    process.exit(1);
  }
}
