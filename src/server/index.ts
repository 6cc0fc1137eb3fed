export type { CodesOf } from './check-codes.ts';
export { createServer, type Screens } from './create-server.ts';
export { listen } from './listen.ts';
