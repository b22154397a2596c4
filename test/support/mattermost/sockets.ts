import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DoubleState, type Json, newId } from './state.ts';
import { acceptSocket, type ServerSocket } from './websocket.ts';

type Connected = { socket: ServerSocket; user: string; seq: number; deaf?: true };

export type Sockets = {
  accept(request: IncomingMessage, stream: Duplex): void;
  publish(event: string, data: Json, broadcast: { user_id?: string; channel_id?: string }): void;
  /** Cuts everyone off, as a network does. */
  cutAll(): void;
  /** Turns connections away, so that nobody is connected. */
  away: boolean;
  /** Loses so many events on their way, as a slow connection does. */
  lose: number;
  /** What stands for this user delivers nothing more, without closing: as after a bot was disabled. */
  deafen(user: string): void;
  /** Sends something as it is to everyone. */
  sendRaw(text: string): void;
  connections(): number;
  /** How many connections were ever asked for. */
  asked: number;
};

/** The server's WebSocket: a challenge answered, hello, then numbered events. */
export function createSockets(state: () => DoubleState): Sockets {
  const connected = new Set<Connected>();
  const sockets: Sockets = {
    away: false,
    lose: 0,
    asked: 0,
    connections: () => connected.size,
    cutAll() {
      for (const { socket } of connected) socket.cut();
      connected.clear();
    },
    deafen(user) {
      for (const each of connected) if (each.user === user) each.deaf = true;
    },
    sendRaw(text) {
      for (const { socket } of connected) socket.send(text);
    },
    accept(request, stream) {
      sockets.asked += 1;
      if (sockets.away) return void stream.destroy();
      const socket = acceptSocket(request, stream);
      let mine: Connected | null = null;
      socket.onClose = () => mine && connected.delete(mine);
      socket.onText = (text) => {
        const { action, seq, data } = JSON.parse(text);
        if (action === 'authentication_challenge') {
          const user = state().tokens.get(data.token);
          if (user === undefined || state().users.get(user)?.delete_at) return socket.cut();
          mine = { socket, user, seq: 0 };
          connected.add(mine);
          socket.send(JSON.stringify({ status: 'OK', seq_reply: seq }));
          const { version } = state();
          send(
            mine,
            'hello',
            { connection_id: newId(), server_version: `${version}.${version}.00.false` },
            { user_id: user },
          );
        } else if (action === 'ping') {
          socket.send(JSON.stringify({ status: 'OK', data: { text: 'pong' }, seq_reply: seq }));
        }
      };
    },
    publish(event, data, broadcast) {
      for (const each of connected) {
        if (each.deaf) continue;
        if (broadcast.user_id && broadcast.user_id !== each.user) continue;
        const channel = broadcast.channel_id ? state().channels.get(broadcast.channel_id) : undefined;
        if (channel && !channel.members.has(each.user)) continue;
        send(each, event, data, broadcast);
      }
    },
  };

  function send(
    to: Connected,
    event: string,
    data: Json,
    broadcast: { user_id?: string; channel_id?: string },
  ): void {
    const seq = to.seq;
    to.seq += 1;
    if (sockets.lose > 0) {
      sockets.lose -= 1;
      return;
    }
    const { user_id = '', channel_id = '' } = broadcast;
    to.socket.send(
      JSON.stringify({ event, data, broadcast: { omit_users: null, user_id, channel_id, team_id: '' }, seq }),
    );
  }
  return sockets;
}
