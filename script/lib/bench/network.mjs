/** A network of a known speed between browser and server, by delaying the bytes themselves: workers' requests are slowed too. */
import net from 'node:net';

/** Speeds are downlink megabits a second; round trips are milliseconds. */
export const NETWORKS = {
  unthrottled: { mbits: Infinity, roundTrip: 0 },
  '4G': { mbits: 9, roundTrip: 60 },
  'slow 4G': { mbits: 1.6, roundTrip: 150 },
};

/** Bytes that one connection may hold before it waits, so that connections share the line fairly. */
const WINDOW = 16 * 1024;

/**
 * Opens a port that leads to another through a slow line; the speed may be changed between runs.
 *
 * @returns {Promise<{port: number, set: (network: {mbits: number, roundTrip: number}) => void, close: () => void}>}
 */
export async function slowLine(target) {
  let network = NETWORKS.unthrottled;
  let free = 0;
  const deliver = (from, to, speed, handshake) => {
    // In one queue with one timer: two timers that are due in the same millisecond may come in the wrong order, and the bytes with them
    const queue = [];
    let timer;
    let waiting = 0;
    let last = 0;
    const send = () => {
      timer = undefined;
      while (queue.length > 0 && queue[0].at <= performance.now() + 0.5) {
        const { chunk } = queue.shift();
        if (!chunk) {
          to.end();
          return;
        }
        waiting -= chunk.length;
        if (!to.destroyed) {
          to.write(chunk);
        }
      }
      if (waiting <= WINDOW) {
        from.resume();
      }
      next();
    };
    const next = () => {
      if (queue.length > 0) {
        timer ??= setTimeout(send, Math.max(0, queue[0].at - performance.now()));
      }
    };
    from.on('data', (chunk) => {
      const now = performance.now();
      let due = now;
      if (Number.isFinite(speed())) {
        free = Math.max(free, now) + (chunk.length * 8) / (speed() * 1000);
        due = free;
      }
      last = Math.max(last, due + network.roundTrip / 2 + handshake());
      queue.push({ at: last, chunk });
      waiting += chunk.length;
      if (waiting > WINDOW) {
        from.pause();
      }
      next();
    });
    from.on('end', () => {
      queue.push({ at: last });
      next();
    });
    from.on('error', () => to.destroy());
    from.on('close', () => from.readableEnded || to.destroy());
  };
  const server = net.createServer({ noDelay: true }, (browser) => {
    const origin = net.connect({ port: target, host: '127.0.0.1', noDelay: true, highWaterMark: WINDOW });
    let first = true;
    // The handshake of TCP, which a browser on the same machine gets for nothing.
    const handshake = () => (first ? ((first = false), network.roundTrip) : 0);
    deliver(browser, origin, () => Infinity, handshake);
    deliver(origin, browser, () => network.mbits, () => 0);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: server.address().port,
    set: (next) => {
      network = next;
      free = 0;
    },
    close: () => server.close(),
  };
}
