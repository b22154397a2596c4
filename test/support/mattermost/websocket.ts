import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** One WebSocket, from the server's side: text frames, pings and closing, as RFC 6455 has them. */
export type ServerSocket = {
  url: string;
  send(text: string): void;
  /** Cuts the connection without a word. */
  cut(): void;
  onText: (text: string) => void;
  onClose: () => void;
};

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Accepts an upgrade. */
export function acceptSocket(request: IncomingMessage, stream: Duplex): ServerSocket {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const socket: ServerSocket = {
    url: request.url ?? '',
    send: (text) => {
      if (stream.writable) stream.write(frame(1, Buffer.from(text)));
    },
    cut: () => stream.destroy(),
    onText: () => undefined,
    onClose: () => undefined,
  };
  let buffer = Buffer.alloc(0);
  stream.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let read = readFrame(buffer); read; read = readFrame(buffer)) {
      buffer = buffer.subarray(read.length);
      if (read.opcode === 1) socket.onText(read.payload.toString('utf8'));
      if (read.opcode === 9 && stream.writable) stream.write(frame(10, read.payload));
      if (read.opcode === 8) stream.end(frame(8, read.payload));
    }
  });
  stream.on('error', () => stream.destroy());
  stream.on('close', () => socket.onClose());
  return socket;
}

function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), uint32(length)]);
  return Buffer.concat([head, payload]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** The first whole frame, unmasked; null when more bytes are needed. */
function readFrame(buffer: Buffer): { opcode: number; payload: Buffer; length: number } | null {
  if (buffer.length < 6) return null;
  const short = buffer[1]! & 127;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + lengthBytes + 4;
  if (buffer.length < start) return null;
  const size =
    short === 126 ? buffer.readUInt16BE(2) : short === 127 ? Number(buffer.readBigUInt64BE(2)) : short;
  if (buffer.length < start + size) return null;
  const mask = buffer.subarray(start - 4, start);
  const payload = Buffer.from(
    buffer.subarray(start, start + size).map((byte, index) => byte ^ mask[index % 4]!),
  );
  return { opcode: buffer[0]! & 15, payload, length: start + size };
}
