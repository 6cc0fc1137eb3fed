export { createServer, type Screens, type ServerParts } from './create-server.ts';
export { type Listening, listen } from './listen.ts';
