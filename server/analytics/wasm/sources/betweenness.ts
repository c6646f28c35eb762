/**
 * `coreShares` (kernels/incidence/core-brandes.ts) for eight sources at once, one a lane of four 128-bit registers.
 * A value of a class or event is eight doubles, 64 bytes; which of them are meant is a byte of bits, and a table turns it into a mask of
 * doubles. Classes and events wait in a queue once for each distance at which some lane meets them.
 */

// The core, as TypeScript laid it down: see wasm/betweenness.ts.
let classes: i32;
let eventCount: i32;
let memberOffsets: usize, members: usize;
let eventOffsets: usize, events: usize;
let nearOffsets: usize, near: usize;
let againOffsets: usize, again: usize, times: usize;
let sizes: usize, weights: usize, hanging: usize;

// What a search writes. All of it is zero between two searches.
let paths: usize, pathsTo: usize, gain: usize, gainOf: usize;
let seen: usize, eventSeen: usize, pending: usize, eventPending: usize;
let queue: usize, queueLanes: usize, eventQueue: usize, eventQueueLanes: usize;
let queueFrom: usize, eventQueueFrom: usize;
let level: usize, behind: usize, masks: usize;
let through: usize;
/** Most paths to a class met so far. */
let most: v128 = f64x2.splat(0);

const LANES = 8;
/** Bytes of one value in each lane. */
const WIDE: usize = 64;

@inline function intAt(base: usize, index: i32): i32 {
  return load<i32>(base + ((<usize>index) << 2));
}
@inline function putInt(base: usize, index: i32, value: i32): void {
  store<i32>(base + ((<usize>index) << 2), value);
}
@inline function numberAt(base: usize, index: i32): f64 {
  return load<f64>(base + ((<usize>index) << 3));
}
@inline function byteAt(base: usize, index: i32): i32 {
  return load<u8>(base + <usize>index);
}
@inline function putByte(base: usize, index: i32, value: i32): void {
  store<u8>(base + <usize>index, <u8>value);
}
@inline function wide(base: usize, index: i32): usize {
  return base + ((<usize>index) << 6);
}
@inline function aligned(address: usize): usize {
  return (address + 63) & ~(<usize>63);
}

/** Tells where the core lies and where work space begins; answers where it ends. `table` holds the addresses in the order below. */
export function prepare(classCount: i32, events_: i32, table: usize, space: usize): usize {
  classes = classCount;
  eventCount = events_;
  memberOffsets = load<u32>(table, 0);
  members = load<u32>(table, 4);
  eventOffsets = load<u32>(table, 8);
  events = load<u32>(table, 12);
  nearOffsets = load<u32>(table, 16);
  near = load<u32>(table, 20);
  againOffsets = load<u32>(table, 24);
  again = load<u32>(table, 28);
  times = load<u32>(table, 32);
  sizes = load<u32>(table, 36);
  weights = load<u32>(table, 40);
  hanging = load<u32>(table, 44);

  const n = <usize>classCount;
  const m = <usize>events_;
  let at = aligned(space);
  paths = at; at += n * WIDE;
  gain = at; at += n * WIDE;
  level = at; at += n * WIDE;
  pathsTo = at; at += m * WIDE;
  gainOf = at; at += m * WIDE;
  masks = at; at += 256 * WIDE;
  behind = at; at += WIDE;
  through = at; at = aligned(at + n * 8);
  seen = at; at = aligned(at + n);
  pending = at; at = aligned(at + n);
  eventSeen = at; at = aligned(at + m);
  eventPending = at; at = aligned(at + m);
  queue = at; at = aligned(at + n * 4 * LANES);
  queueLanes = at; at = aligned(at + n * LANES);
  eventQueue = at; at = aligned(at + m * 4 * LANES);
  eventQueueLanes = at; at = aligned(at + m * LANES);
  queueFrom = at; at = aligned(at + (n + m + 3) * 4);
  eventQueueFrom = at; at = aligned(at + (n + m + 3) * 4);
  return at;
}

/** Once memory is as large as `prepare` said. */
export function begin(): void {
  for (let bits = 0; bits < 256; bits++)
    for (let lane = 0; lane < LANES; lane++)
      store<i64>(wide(masks, bits) + ((<usize>lane) << 3), (bits >> lane) & 1 ? -1 : 0);
}

export function throughAt(): usize {
  return through;
}

export function mostPaths(): f64 {
  return Math.max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1));
}

/** Adds to `through` what passes between these sources and all others. */
export function run(sources: usize, count: i32): void {
  for (let first = 0; first < count; first += LANES) {
    const lanes = min(LANES, count - first);
    search(sources + ((<usize>first) << 2), lanes);
  }
}

function search(sources: usize, lanes: i32): void {
  let found = 0;
  let eventsFound = 0;
  for (let lane = 0; lane < LANES; lane++) store<f64>(behind + ((<usize>lane) << 3), 0);
  for (let lane = 0; lane < lanes; lane++) {
    const bit = 1 << lane;
    const source = intAt(sources, lane);
    const slot = (<usize>lane) << 3;
    if (source < classes) {
      putByte(seen, source, bit);
      store<f64>(wide(paths, source) + slot, 1);
      store<f64>(behind + slot, numberAt(weights, source));
      putInt(queue, found, source);
      putByte(queueLanes, found++, bit);
    } else {
      const event = source - classes;
      putByte(eventSeen, event, bit);
      store<f64>(wide(pathsTo, event) + slot, 1);
      store<f64>(behind + slot, numberAt(hanging, event));
      putInt(eventQueue, eventsFound, event);
      putByte(eventQueueLanes, eventsFound++, bit);
    }
  }
  putInt(queueFrom, 0, 0);
  putInt(eventQueueFrom, 0, 0);
  let depth = 0;
  for (; ; depth++) {
    putInt(queueFrom, depth + 1, found);
    eventsFound = meetEvents(intAt(queueFrom, depth), found, eventsFound);
    putInt(eventQueueFrom, depth + 1, eventsFound);
    const before = found;
    found = meetClasses(depth, eventsFound, before);
    if (found === before) break;
  }
  putInt(queueFrom, depth + 1, found);
  for (let d = depth; d > 0; d--) {
    handBackByEvents(intAt(eventQueueFrom, d), intAt(eventQueueFrom, d + 1));
    handBackByClasses(intAt(queueFrom, d), intAt(queueFrom, d + 1));
  }
  forget(found, eventsFound);
}

/** Notes for each row of `row` in which lanes it is met for the first time; those met at all go to the end of a queue. */
@inline function meet(
  row: i32, lanes: i32, seenBy: usize, waiting: usize, at: usize, count: i32,
): i32 {
  const fresh = lanes & ~byteAt(seenBy, row);
  if (fresh === 0) return count;
  const before = byteAt(waiting, row);
  if (before === 0) putInt(at, count++, row);
  putByte(waiting, row, before | fresh);
  return count;
}

/** Events of the classes in the queue from `from` to `end`, with the paths to them. */
function meetEvents(from: i32, end: i32, start: i32): i32 {
  let count = start;
  for (let i = from; i < end; i++) {
    const group = intAt(queue, i);
    const lanes = byteAt(queueLanes, i);
    for (let at = intAt(eventOffsets, group), stop = intAt(eventOffsets, group + 1); at < stop; at++)
      count = meet(intAt(events, at), lanes, eventSeen, eventPending, eventQueue, count);
  }
  for (let i = start; i < count; i++) {
    const event = intAt(eventQueue, i);
    const lanes = byteAt(eventPending, event);
    putByte(eventPending, event, 0);
    putByte(eventSeen, event, byteAt(eventSeen, event) | lanes);
    putByte(eventQueueLanes, i, lanes);
    let a = f64x2.splat(0), b = a, c = a, d = a;
    for (let at = intAt(memberOffsets, event), stop = intAt(memberOffsets, event + 1); at < stop; at++) {
      const value = wide(paths, intAt(members, at));
      a = f64x2.add(a, v128.load(value, 0));
      b = f64x2.add(b, v128.load(value, 16));
      c = f64x2.add(c, v128.load(value, 32));
      d = f64x2.add(d, v128.load(value, 48));
    }
    putIn(wide(pathsTo, event), wide(masks, lanes), a, b, c, d);
  }
  return count;
}

/** Sets the lanes that the mask lets through, which were zero; the others keep what they have. */
@inline function putIn(value: usize, mask: usize, a: v128, b: v128, c: v128, d: v128): void {
  v128.store(value, v128.or(v128.load(value, 0), v128.and(a, v128.load(mask, 0))), 0);
  v128.store(value, v128.or(v128.load(value, 16), v128.and(b, v128.load(mask, 16))), 16);
  v128.store(value, v128.or(v128.load(value, 32), v128.and(c, v128.load(mask, 32))), 32);
  v128.store(value, v128.or(v128.load(value, 48), v128.and(d, v128.load(mask, 48))), 48);
}

/** Classes one step beyond distance `depth`, with the paths to them. */
function meetClasses(depth: i32, eventsFound: i32, start: i32): i32 {
  let count = start;
  for (let i = intAt(eventQueueFrom, depth); i < eventsFound; i++) {
    const event = intAt(eventQueue, i);
    const lanes = byteAt(eventQueueLanes, i);
    for (let at = intAt(memberOffsets, event), stop = intAt(memberOffsets, event + 1); at < stop; at++)
      count = meet(intAt(members, at), lanes, seen, pending, queue, count);
  }
  for (let i = intAt(queueFrom, depth); i < start; i++) {
    const group = intAt(queue, i);
    const lanes = byteAt(queueLanes, i);
    for (let at = intAt(nearOffsets, group), stop = intAt(nearOffsets, group + 1); at < stop; at++)
      count = meet(intAt(near, at), lanes, seen, pending, queue, count);
  }
  for (let i = start; i < count; i++) {
    const group = intAt(queue, i);
    const lanes = byteAt(pending, group);
    putByte(pending, group, 0);
    putByte(seen, group, byteAt(seen, group) | lanes);
    putByte(queueLanes, i, lanes);
    sumNeighbours(group, lanes, pathsTo, paths, wide(level, i - start));
  }
  let top = most;
  for (let i = start; i < count; i++) {
    const group = intAt(queue, i);
    const size = f64x2.splat(numberAt(sizes, group));
    const value = wide(level, i - start);
    const to = wide(paths, group);
    const a = f64x2.mul(size, v128.load(value, 0));
    const b = f64x2.mul(size, v128.load(value, 16));
    const c = f64x2.mul(size, v128.load(value, 32));
    const d = f64x2.mul(size, v128.load(value, 48));
    top = f64x2.pmax(top, f64x2.pmax(f64x2.pmax(a, b), f64x2.pmax(c, d)));
    v128.store(to, v128.or(v128.load(to, 0), a), 0);
    v128.store(to, v128.or(v128.load(to, 16), b), 16);
    v128.store(to, v128.or(v128.load(to, 32), c), 32);
    v128.store(to, v128.or(v128.load(to, 48), d), 48);
  }
  most = top;
  return count;
}

/** Sum over the neighbours of a class: what their events have, what lies near, less what was met again; zero outside the lanes. */
@inline function sumNeighbours(
  group: i32, lanes: i32, ofEvents: usize, ofClasses: usize, result: usize,
): void {
  let a = f64x2.splat(0), b = a, c = a, d = a;
  for (let at = intAt(eventOffsets, group), stop = intAt(eventOffsets, group + 1); at < stop; at++) {
    const value = wide(ofEvents, intAt(events, at));
    a = f64x2.add(a, v128.load(value, 0));
    b = f64x2.add(b, v128.load(value, 16));
    c = f64x2.add(c, v128.load(value, 32));
    d = f64x2.add(d, v128.load(value, 48));
  }
  for (let at = intAt(nearOffsets, group), stop = intAt(nearOffsets, group + 1); at < stop; at++) {
    const value = wide(ofClasses, intAt(near, at));
    a = f64x2.add(a, v128.load(value, 0));
    b = f64x2.add(b, v128.load(value, 16));
    c = f64x2.add(c, v128.load(value, 32));
    d = f64x2.add(d, v128.load(value, 48));
  }
  const mask = wide(masks, lanes);
  a = v128.and(a, v128.load(mask, 0));
  b = v128.and(b, v128.load(mask, 16));
  c = v128.and(c, v128.load(mask, 32));
  d = v128.and(d, v128.load(mask, 48));
  const from = intAt(againOffsets, group);
  const stop = intAt(againOffsets, group + 1);
  if (from < stop) {
    for (let at = from; at < stop; at++) {
      const value = wide(ofClasses, intAt(again, at));
      const often = f64x2.splat(numberAt(times, at));
      a = f64x2.sub(a, f64x2.mul(often, v128.load(value, 0)));
      b = f64x2.sub(b, f64x2.mul(often, v128.load(value, 16)));
      c = f64x2.sub(c, f64x2.mul(often, v128.load(value, 32)));
      d = f64x2.sub(d, f64x2.mul(often, v128.load(value, 48)));
    }
    a = v128.and(a, v128.load(mask, 0));
    b = v128.and(b, v128.load(mask, 16));
    c = v128.and(c, v128.load(mask, 32));
    d = v128.and(d, v128.load(mask, 48));
  }
  v128.store(result, a, 0);
  v128.store(result, b, 16);
  v128.store(result, c, 32);
  v128.store(result, d, 48);
}

function handBackByEvents(from: i32, end: i32): void {
  for (let i = from; i < end; i++) {
    const event = intAt(eventQueue, i);
    const hung = numberAt(hanging, event);
    let a = f64x2.splat(0), b = a, c = a, d = a;
    if (hung > 0) {
      const all = f64x2.splat(hung);
      const value = wide(pathsTo, event);
      a = f64x2.div(all, v128.load(value, 0));
      b = f64x2.div(all, v128.load(value, 16));
      c = f64x2.div(all, v128.load(value, 32));
      d = f64x2.div(all, v128.load(value, 48));
    }
    for (let at = intAt(memberOffsets, event), stop = intAt(memberOffsets, event + 1); at < stop; at++) {
      const value = wide(gain, intAt(members, at));
      a = f64x2.add(a, v128.load(value, 0));
      b = f64x2.add(b, v128.load(value, 16));
      c = f64x2.add(c, v128.load(value, 32));
      d = f64x2.add(d, v128.load(value, 48));
    }
    putIn(wide(gainOf, event), wide(masks, byteAt(eventQueueLanes, i)), a, b, c, d);
  }
}

function handBackByClasses(from: i32, end: i32): void {
  const b0 = v128.load(behind, 0), b1 = v128.load(behind, 16);
  const b2 = v128.load(behind, 32), b3 = v128.load(behind, 48);
  for (let i = from; i < end; i++) {
    const group = intAt(queue, i);
    const value = wide(level, i - from);
    sumNeighbours(group, byteAt(queueLanes, i), gainOf, gain, value);
    const path = wide(paths, group);
    const left = f64x2.add(
      f64x2.mul(f64x2.mul(b0, v128.load(path, 0)), v128.load(value, 0)),
      f64x2.mul(f64x2.mul(b1, v128.load(path, 16)), v128.load(value, 16)),
    );
    const right = f64x2.add(
      f64x2.mul(f64x2.mul(b2, v128.load(path, 32)), v128.load(value, 32)),
      f64x2.mul(f64x2.mul(b3, v128.load(path, 48)), v128.load(value, 48)),
    );
    const sum = f64x2.add(left, right);
    const to = through + ((<usize>group) << 3);
    store<f64>(to, load<f64>(to) + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
  }
  for (let i = from; i < end; i++) {
    const group = intAt(queue, i);
    const size = f64x2.splat(numberAt(sizes, group));
    const weight = f64x2.splat(numberAt(weights, group));
    const value = wide(level, i - from);
    const path = wide(paths, group);
    putIn(
      wide(gain, group),
      wide(masks, byteAt(queueLanes, i)),
      f64x2.mul(size, f64x2.add(f64x2.div(weight, v128.load(path, 0)), v128.load(value, 0))),
      f64x2.mul(size, f64x2.add(f64x2.div(weight, v128.load(path, 16)), v128.load(value, 16))),
      f64x2.mul(size, f64x2.add(f64x2.div(weight, v128.load(path, 32)), v128.load(value, 32))),
      f64x2.mul(size, f64x2.add(f64x2.div(weight, v128.load(path, 48)), v128.load(value, 48))),
    );
  }
}

function forget(found: i32, eventsFound: i32): void {
  for (let i = 0; i < found; i++) {
    const group = intAt(queue, i);
    putByte(seen, group, 0);
    clear(wide(paths, group));
    clear(wide(gain, group));
  }
  for (let i = 0; i < eventsFound; i++) {
    const event = intAt(eventQueue, i);
    putByte(eventSeen, event, 0);
    clear(wide(pathsTo, event));
    clear(wide(gainOf, event));
  }
}

@inline function clear(value: usize): void {
  const zero = f64x2.splat(0);
  v128.store(value, zero, 0);
  v128.store(value, zero, 16);
  v128.store(value, zero, 32);
  v128.store(value, zero, 48);
}
