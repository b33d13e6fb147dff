import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { contentSecurityPolicy, listen, siteServer } from '../../tools/server.mjs';

const page = '<!doctype html><title>A page</title>';
let dir = '';
/** @type {import('node:http').Server} */
let server;
let port = 0;

before(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'site-'));
  const site = path.join(dir, 'site');
  mkdirSync(path.join(site, 'samples'), { recursive: true });
  writeFileSync(path.join(dir, 'secret.txt'), 'not part of the site');
  writeFileSync(path.join(site, 'index.html'), page);
  writeFileSync(path.join(site, 'index.html.br'), brotliCompressSync(page));
  writeFileSync(path.join(site, 'index.html.gz'), gzipSync(page));
  writeFileSync(path.join(site, 'program-0a1b2c3d4e.wasm'), 'wasm');
  writeFileSync(path.join(site, 'samples/a-0a1b2c3d4e.journey.json'), '{}');
  server = siteServer(site, '/x/y/');
  port = await listen(server, 0);
});
after(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

/** Asks as it is told to: no redirects, no decoding, no tidying of the path. */
function ask(/** @type {string} */ url, /** @type {Record<string, string>} */ headers = {}, method = 'GET') {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: url, headers, method }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('the page comes with the policy and is asked for anew each time', async () => {
  const { status, headers, body } = await ask('/x/y/');
  assert.equal(status, 200);
  assert.equal(body.toString(), page);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'], contentSecurityPolicy);
  assert.match(contentSecurityPolicy, /frame-ancestors 'none'/);
  assert.doesNotMatch(contentSecurityPolicy, /unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)/);
  assert.equal(headers['cache-control'], 'no-cache');
  const again = await ask('/x/y/', { 'if-none-match': headers.etag });
  assert.equal(again.status, 304);
  assert.equal(again.body.length, 0);
});

test('the best twin that is accepted is sent', async () => {
  const brotli = await ask('/x/y/', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.body).toString(), page);
  const gzip = await ask('/x/y/', { 'accept-encoding': 'gzip' });
  assert.equal(gunzipSync(gzip.body).toString(), page);
  const plain = await ask('/x/y/', { 'accept-encoding': 'identity' });
  assert.equal(plain.headers['content-encoding'], undefined);
});

test('hashed names may be kept for ever, with their own types', async () => {
  const wasm = await ask('/x/y/program-0a1b2c3d4e.wasm');
  assert.equal(wasm.headers['content-type'], 'application/wasm');
  assert.match(wasm.headers['cache-control'], /immutable/);
  const sample = await ask('/x/y/samples/a-0a1b2c3d4e.journey.json');
  assert.match(sample.headers['cache-control'], /immutable/);
});

test('nothing outside of the site is served', async () => {
  for (const url of ['/', '/x/', '/x/y/nothing.js', '/x/y/samples', '/x/y/../../../secret.txt', '/x/y/%2e%2e/secret.txt', '/x/y/..%2fsecret.txt']) {
    assert.equal((await ask(url)).status, 404, url);
  }
  assert.equal((await ask('/x/y/%zz')).status, 400);
  assert.equal((await ask('/x/y/', {}, 'POST')).status, 405);
  const head = await ask('/x/y/', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});
