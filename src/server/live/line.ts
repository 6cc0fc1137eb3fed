import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { LAST } from './frame.ts';

/** How many bytes somebody may leave unread before his line is cut; he comes back with where he was. */
const PATIENCE = 256 * 1024;

/**
 * The line to one reader of a stream. Frames go straight to the socket: nothing is copied for him, and nothing of the
 * request is kept. A line that stays full is cut, so that one who reads slowly holds nobody up.
 */
export interface Line {
  readonly write: (frame: Buffer) => void;
  /** Ends the answer as it should end, with a last word. */
  readonly end: (last: Buffer) => void;
}

/** Answers with the head of a stream, and hands over the line. `gone` is called once, when the line is no more. */
export function openLine(answer: ServerResponse, gone: () => void): Line | undefined {
  answer.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'transfer-encoding': 'chunked',
  });
  answer.flushHeaders();
  const { socket } = answer;
  if (socket === null || socket.destroyed) return undefined;
  socket.once('close', gone);
  return lineOver(socket);
}

function lineOver(socket: Socket): Line {
  return {
    write: (frame) => {
      if (socket.destroyed) return;
      if (socket.writableLength > PATIENCE) socket.destroy();
      else socket.write(frame);
    },
    end: (last) => {
      if (!socket.destroyed) socket.end(Buffer.concat([last, LAST]));
    },
  };
}
