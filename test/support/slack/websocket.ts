import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** One end of a WebSocket, as a server has it: text frames, pings, closing. RFC 6455, as far as Slack uses it. */
export type ServerSocket = {
  send(text: string): void;
  ping(): void;
  /** Closes as Slack does, with a close frame. */
  close(): void;
  /** Cuts the line, without a word. */
  cut(): void;
  open: boolean;
};

type Listener = { message(text: string): void; closed(): void };

const MAGIC = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/** Accepts an upgrade request. */
export function acceptWebSocket(request: IncomingMessage, stream: Duplex, listener: Listener): ServerSocket {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}${MAGIC}`)
    .digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const socket: ServerSocket = {
    open: true,
    send: (text) => write(OPCODE.text, Buffer.from(text, 'utf8')),
    ping: () => write(OPCODE.ping, Buffer.from('ping')),
    close: () => write(OPCODE.close, Buffer.from([0x03, 0xe8])),
    cut: () => stream.destroy(),
  };

  function write(opcode: number, payload: Buffer) {
    if (socket.open) stream.write(Buffer.concat([header(opcode, payload.length), payload]));
  }

  let unread: Buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (let frame = readFrame(unread); frame !== null; frame = readFrame(unread)) {
      unread = unread.subarray(frame.length);
      if (frame.opcode === OPCODE.text) listener.message(frame.payload.toString('utf8'));
      if (frame.opcode === OPCODE.ping) write(OPCODE.pong, frame.payload);
      if (frame.opcode === OPCODE.close) {
        write(OPCODE.close, frame.payload);
        stream.end();
      }
    }
  });
  stream.on('error', () => stream.destroy());
  // A process that was killed says nothing more; its end of the line is closed for it.
  stream.on('end', () => stream.destroy());
  stream.on('close', () => {
    socket.open = false;
    listener.closed();
  });
  return socket;
}

function header(opcode: number, length: number): Buffer {
  const first = 0x80 | opcode;
  if (length < 126) return Buffer.from([first, length]);
  if (length < 65_536) return Buffer.from([first, 126, length >> 8, length & 0xff]);
  const long = Buffer.alloc(10);
  long[0] = first;
  long[1] = 127;
  long.writeBigUInt64BE(BigInt(length), 2);
  return long;
}

/** The first frame of what was read, null until it is whole. Clients mask theirs, and send them unbroken. */
function readFrame(from: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (from.length < 2) return null;
  const opcode = (from[0] as number) & 0x0f;
  let size = (from[1] as number) & 0x7f;
  let at = 2;
  if (size === 126) {
    if (from.length < 4) return null;
    size = from.readUInt16BE(2);
    at = 4;
  } else if (size === 127) {
    if (from.length < 10) return null;
    size = Number(from.readBigUInt64BE(2));
    at = 10;
  }
  if (from.length < at + 4 + size) return null;
  const mask = from.subarray(at, at + 4);
  const payload = Buffer.from(from.subarray(at + 4, at + 4 + size));
  for (let index = 0; index < payload.length; index += 1)
    payload[index] = (payload[index] as number) ^ (mask[index % 4] as number);
  return { opcode, payload, length: at + 4 + size };
}
