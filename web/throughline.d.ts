// The compiled program, as Emscripten's factory gives it.
declare function createModule(options?: Record<string, unknown>): Promise<any>;
export default createModule;
