/**
 * `reachOfClasses` (kernels/incidence/reach-of-classes.ts) for 512 searches at once, a bit each in four 128-bit registers. Rows that
 * nobody has just come to are not read, and those that all searches have been to are not looked at again.
 */

// The network, as TypeScript laid it down: see wasm/reach.ts.
let memberOffsets: usize, members: usize, eventOffsets: usize, events: usize;

// Bits of each class and event: who has been there, who has just come.
let seen: usize, front: usize, eventSeen: usize, eventFront: usize;
// A byte each: whether somebody has just come, whether all have been there.
let active: usize, full: usize, eventActive: usize, eventFull: usize;
// What is counted: 8 + 8 + 4 + 4 bytes a class.
let farness: usize, harmonic: usize, reached: usize, eccentricity: usize;

/** Bytes of a row of bits. */
const WIDE: usize = 64;

@inline function intAt(base: usize, index: i32): i32 {
  return load<i32>(base + ((<usize>index) << 2));
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
@inline function isZero(a: v128, b: v128, c: v128, d: v128): bool {
  return !v128.any_true(v128.or(v128.or(a, b), v128.or(c, d)));
}
@inline function isFull(a: v128, b: v128, c: v128, d: v128): bool {
  return i32x4.all_true(i32x4.eq(v128.and(v128.and(a, b), v128.and(c, d)), i32x4.splat(-1)));
}

/** Tells where the network lies and where work space begins; answers where it ends. */
export function prepare(classes: i32, eventCount: i32, table: usize, space: usize): usize {
  memberOffsets = load<u32>(table, 0);
  members = load<u32>(table, 4);
  eventOffsets = load<u32>(table, 8);
  events = load<u32>(table, 12);
  const n = <usize>classes;
  const m = <usize>eventCount;
  let at = aligned(space);
  seen = at; at += n * WIDE;
  front = at; at += n * WIDE;
  eventSeen = at; at += m * WIDE;
  eventFront = at; at += m * WIDE;
  farness = at; at += n * 8;
  harmonic = at; at += n * 8;
  reached = at; at = aligned(at + n * 4);
  eccentricity = at; at = aligned(at + n * 4);
  active = at; at = aligned(at + n);
  full = at; at = aligned(at + n);
  eventActive = at; at = aligned(at + m);
  eventFull = at; at = aligned(at + m);
  return at;
}

export function farnessAt(): usize { return farness; }
export function harmonicAt(): usize { return harmonic; }
export function reachedAt(): usize { return reached; }
export function eccentricityAt(): usize { return eccentricity; }

/** Searches from up to 512 sources, all within the classes `from` to `end` and their events `eventFrom` to `eventEnd`. */
export function run(
  sources: usize, count: i32, from: i32, end: i32, eventFrom: i32, eventEnd: i32,
): void {
  memory.fill(wide(seen, from), 0, (<usize>(end - from)) << 6);
  memory.fill(wide(eventSeen, eventFrom), 0, (<usize>(eventEnd - eventFrom)) << 6);
  memory.fill(wide(front, from), 0, (<usize>(end - from)) << 6);
  memory.fill(active + <usize>from, 0, <usize>(end - from));
  memory.fill(full + <usize>from, 0, <usize>(end - from));
  memory.fill(eventFull + <usize>eventFrom, 0, <usize>(eventEnd - eventFrom));
  for (let lane = 0; lane < count; lane++) {
    const group = intAt(sources, lane);
    const at = <usize>(lane >> 3);
    const bit = <u8>((<i32>1) << (lane & 7));
    const f = wide(front, group) + at;
    store<u8>(f, load<u8>(f) | bit);
    const s = wide(seen, group) + at;
    store<u8>(s, load<u8>(s) | bit);
    putByte(active, group, 1);
  }
  for (let distance = 1; ; distance++) {
    spreadToEvents(eventFrom, eventEnd);
    if (!spreadToClasses(from, end, distance)) break;
  }
}

function spreadToEvents(from: i32, end: i32): void {
  for (let event = from; event < end; event++) {
    putByte(eventActive, event, 0);
    if (byteAt(eventFull, event)) continue;
    let a = i64x2.splat(0), b = a, c = a, d = a;
    for (let at = intAt(memberOffsets, event), stop = intAt(memberOffsets, event + 1); at < stop; at++) {
      const group = intAt(members, at);
      if (!byteAt(active, group)) continue;
      const bits = wide(front, group);
      a = v128.or(a, v128.load(bits, 0));
      b = v128.or(b, v128.load(bits, 16));
      c = v128.or(c, v128.load(bits, 32));
      d = v128.or(d, v128.load(bits, 48));
    }
    const been = wide(eventSeen, event);
    const s0 = v128.load(been, 0), s1 = v128.load(been, 16);
    const s2 = v128.load(been, 32), s3 = v128.load(been, 48);
    a = v128.andnot(a, s0);
    b = v128.andnot(b, s1);
    c = v128.andnot(c, s2);
    d = v128.andnot(d, s3);
    if (isZero(a, b, c, d)) continue;
    putByte(eventActive, event, 1);
    const fresh = wide(eventFront, event);
    v128.store(fresh, a, 0);
    v128.store(fresh, b, 16);
    v128.store(fresh, c, 32);
    v128.store(fresh, d, 48);
    a = v128.or(a, s0);
    b = v128.or(b, s1);
    c = v128.or(c, s2);
    d = v128.or(d, s3);
    v128.store(been, a, 0);
    v128.store(been, b, 16);
    v128.store(been, c, 32);
    v128.store(been, d, 48);
    if (isFull(a, b, c, d)) putByte(eventFull, event, 1);
  }
}

/** Bits in each sixteenth of a register. */
@inline function counts(bits: v128): v128 {
  return i16x8.extadd_pairwise_i8x16_u(i8x16.popcnt(bits));
}

function spreadToClasses(from: i32, end: i32, distance: i32): bool {
  let alive = false;
  for (let group = from; group < end; group++) {
    putByte(active, group, 0);
    if (byteAt(full, group)) continue;
    let a = i64x2.splat(0), b = a, c = a, d = a;
    for (let at = intAt(eventOffsets, group), stop = intAt(eventOffsets, group + 1); at < stop; at++) {
      const event = intAt(events, at);
      if (!byteAt(eventActive, event)) continue;
      const bits = wide(eventFront, event);
      a = v128.or(a, v128.load(bits, 0));
      b = v128.or(b, v128.load(bits, 16));
      c = v128.or(c, v128.load(bits, 32));
      d = v128.or(d, v128.load(bits, 48));
    }
    const been = wide(seen, group);
    const s0 = v128.load(been, 0), s1 = v128.load(been, 16);
    const s2 = v128.load(been, 32), s3 = v128.load(been, 48);
    a = v128.andnot(a, s0);
    b = v128.andnot(b, s1);
    c = v128.andnot(c, s2);
    d = v128.andnot(d, s3);
    if (isZero(a, b, c, d)) continue;
    alive = true;
    putByte(active, group, 1);
    const fresh = wide(front, group);
    v128.store(fresh, a, 0);
    v128.store(fresh, b, 16);
    v128.store(fresh, c, 32);
    v128.store(fresh, d, 48);
    const bits = i32x4.extadd_pairwise_i16x8_u(
      i16x8.add(i16x8.add(counts(a), counts(b)), i16x8.add(counts(c), counts(d))),
    );
    a = v128.or(a, s0);
    b = v128.or(b, s1);
    c = v128.or(c, s2);
    d = v128.or(d, s3);
    v128.store(been, a, 0);
    v128.store(been, b, 16);
    v128.store(been, c, 32);
    v128.store(been, d, 48);
    if (isFull(a, b, c, d)) putByte(full, group, 1);
    count(group, distance, i32x4.extract_lane(bits, 0) + i32x4.extract_lane(bits, 1) +
      i32x4.extract_lane(bits, 2) + i32x4.extract_lane(bits, 3));
  }
  return alive;
}

@inline function count(group: i32, distance: i32, come: i32): void {
  const by8 = (<usize>group) << 3;
  const by4 = (<usize>group) << 2;
  store<f64>(farness + by8, load<f64>(farness + by8) + <f64>come * <f64>distance);
  store<f64>(harmonic + by8, load<f64>(harmonic + by8) + <f64>come / <f64>distance);
  store<i32>(reached + by4, load<i32>(reached + by4) + come);
  if (load<i32>(eccentricity + by4) < distance) store<i32>(eccentricity + by4, distance);
}
