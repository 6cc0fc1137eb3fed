export { createServer, type Screens } from './create-server.ts';
export { listen } from './listen.ts';
