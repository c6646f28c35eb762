import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Bolt's COMMIT as the driver sends it: a chunk of two bytes (a structure without fields, signature 0x12), then the end mark. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/**
 * `answer`: COMMIT reaches the server, its answer does not reach the client. `commit`: COMMIT is not let through.
 * A number: the connection ends after so many messages of the client (whatever they carry).
 */
export type CutAt = 'commit' | 'answer' | number;

export interface Proxy {
  uri: string;
  /** Ends a connection at that moment, once. */
  cutAt: (moment: CutAt) => void;
  /** True when the cut that was asked for has happened. */
  wasCut: () => boolean;
  /** From now on nobody is let in, and whoever is in is cut off. */
  close: () => void;
  /** Connections stay open, but nothing goes through any more. */
  freeze: () => void;
  /** Ends `close` and `freeze`. */
  open: () => void;
  stop: () => Promise<void>;
}

/** Stands between the driver and a server, on the loopback interface, and cuts what goes through. */
export const startProxy = async (serverUri: string): Promise<Proxy> => {
  const { hostname, port } = new URL(serverUri.replace(/^[^:]+:/, 'http:'));
  const state: {
    cut: CutAt | null;
    happened: boolean;
    messages: number;
    way: 'open' | 'closed' | 'frozen';
  } = {
    cut: null,
    happened: false,
    messages: 0,
    way: 'open',
  };
  const sockets = new Set<Socket>();

  /** What is to be forwarded of the client's bytes, and whether the connection ends with them. */
  const judge = (bytes: Buffer): { forward: boolean; cut: boolean } => {
    state.messages += 1;
    const hasCommit = bytes.includes(COMMIT);
    if (state.cut === 'commit' && hasCommit) return { forward: false, cut: true };
    if (state.cut === 'answer' && hasCommit) return { forward: true, cut: true };
    return typeof state.cut === 'number' && state.messages >= state.cut
      ? { forward: true, cut: true }
      : { forward: true, cut: false };
  };

  const listener = createServer((client) => {
    if (state.way === 'closed') {
      client.destroy();
      return;
    }
    const server = connect(Number(port), hostname);
    const ends = [client, server];
    for (const end of ends) {
      sockets.add(end);
      end.setNoDelay(true);
      end.on('error', () => undefined);
      end.on('close', () => {
        sockets.delete(end);
        for (const other of ends) other.destroySoon();
      });
    }
    client.on('data', (bytes: Buffer) => {
      if (state.way === 'frozen') return;
      const { forward, cut } = judge(bytes);
      if (cut) {
        [state.cut, state.happened] = [null, true];
        server.removeAllListeners('data');
        client.destroy();
      }
      if (forward) server.write(bytes);
    });
    server.on('data', (bytes: Buffer) => {
      if (state.way !== 'frozen') client.write(bytes);
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('No port was given.');

  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    cutAt: (moment) => {
      [state.cut, state.messages, state.happened] = [moment, 0, false];
    },
    wasCut: () => state.happened,
    close: () => {
      state.way = 'closed';
      cutAll();
    },
    freeze: () => {
      state.way = 'frozen';
    },
    open: () => {
      state.way = 'open';
    },
    stop: async () => {
      listener.close();
      cutAll();
      await once(listener, 'close');
    },
  };
};
