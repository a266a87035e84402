/** What the main thread of a page does, by the names the browser's own tracing gives to its work. */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'blink', 'cc', 'gpu', 'v8'];
/** Names that cost less than this are left out (milliseconds). */
const WORTH = 2;

/**
 * @param during what is looked at
 * @returns the time each kind of work took without what it held, the dearest first
 */
export async function mainThreadCosts(browser, during) {
  const devtools = await browser.newBrowserCDPSession();
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const ended = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  await during();
  await devtools.send('Tracing.end');
  await ended;
  await devtools.detach();
  return ownTimes(events.filter(onMainThreadOf(events)));
}

/** The thread on which most of the scripts ran: other pages of the browser do nothing meanwhile. */
function onMainThreadOf(events) {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const busy = ({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid).length;
  const [main] = names.sort((a, b) => busy(b) - busy(a));
  return ({ pid, tid, ph }) => ph === 'X' && pid === main.pid && tid === main.tid;
}

function ownTimes(events) {
  const own = new Map();
  const open = [];
  const close = (until) => {
    while (open.length > 0 && open.at(-1).end <= until) {
      const { name, left } = open.pop();
      const before = own.get(name) ?? { milliseconds: 0, times: 0 };
      own.set(name, { milliseconds: before.milliseconds + left / 1000, times: before.times + 1 });
    }
  };
  for (const { name, ts, dur = 0, args } of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    close(ts);
    if (open.length > 0) {
      open.at(-1).left -= dur;
    }
    const kind = args?.data?.type ? `${name} ${args.data.type}` : name;
    open.push({ name: kind, end: ts + dur, left: dur });
  }
  close(Infinity);
  return [...own.entries()]
    .map(([what, cost]) => ({ what, ...cost }))
    .filter(({ milliseconds }) => milliseconds >= WORTH)
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
