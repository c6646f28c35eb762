import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { createCurveball } from '../../server/analytics/chance/curveball.ts';
import { addGroupMixing, newmanShares } from '../../server/analytics/chance/mixing-matrix.ts';
import { seededRandom } from '../../server/analytics/random.ts';
import { csrFromLists } from '../../server/network/csr.ts';
import { milliseconds, pair, type Benchmark, type Row } from './benchmark.ts';

const ORGANIZATIONS = 300;
const PROJECTS = 55;
const PARTICIPATIONS = 470;
const PROVINCES = 8;
const DRAWS = 1_000;
const TRADES = 500;
const GOAL = 250;
/** Python makes a tenth of the draws, and its time is told ten times. */
const PYTHON_SHARE = 10;

interface Programme {
  members: number[][];
  provinces: Int32Array;
}

/** A programme of the size of We.Ca.Re.: everybody has a project, a few have many; half of them sit in the largest province. */
function programme(): Programme {
  const rng = seededRandom(1);
  const members = Array.from({ length: PROJECTS }, () => new Set<number>());
  const takeIn = (organization: number): void => {
    members[Math.floor(rng() * PROJECTS)]!.add(organization);
  };
  for (let organization = 0; organization < ORGANIZATIONS; organization++) takeIn(organization);
  const count = (): number => members.reduce((sum, project) => sum + project.size, 0);
  while (count() < PARTICIPATIONS) takeIn(Math.floor(rng() ** 3 * ORGANIZATIONS));
  return {
    members: members.map((project) => [...project]),
    provinces: Int32Array.from({ length: ORGANIZATIONS }, () => Math.floor(rng() ** 2 * PROVINCES)),
  };
}

/** Mean of the matrices, or null when only draws are made. */
type Mean = Float64Array | null;

function ours({ members, provinces }: Programme, withMatrix: boolean): Mean {
  const chain = createCurveball(csrFromLists(members), ORGANIZATIONS, seededRandom(1));
  const share = newmanShares(chain.rows);
  const total = new Float64Array(PROVINCES ** 2);
  for (let draw = 0; draw < DRAWS; draw++) {
    chain.trade(TRADES);
    // Of each draw a whole matrix; they are only summed here.
    if (withMatrix) addGroupMixing(chain.rows, { of: provinces, groups: PROVINCES }, share, total);
  }
  return withMatrix ? total.map((sum) => sum / DRAWS) : null;
}

/** The same with JavaScript's arrays and sets, the projection's ties walked pair by pair. */
function plain({ members, provinces }: Programme, withMatrix: boolean): Mean {
  const rng = seededRandom(2);
  const below = (n: number): number => Math.floor(rng() * n);
  const rows = members.map((project) => [...project]);
  const total = new Float64Array(PROVINCES ** 2);
  for (let draw = 0; draw < DRAWS; draw++) {
    for (let done = 0; done < TRADES; done++) {
      const a = below(PROJECTS);
      const b = (a + 1 + below(PROJECTS - 1)) % PROJECTS;
      const [one, other] = [new Set(rows[a]), new Set(rows[b])];
      const both = [...one].filter((item) => other.has(item));
      const pool = [...one].filter((item) => !other.has(item));
      pool.push(...[...other].filter((item) => !one.has(item)));
      for (let i = pool.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [pool[i], pool[j]] = [pool[j]!, pool[i]!];
      }
      const cut = one.size - both.length;
      rows[a] = [...both, ...pool.slice(0, cut)];
      rows[b] = [...both, ...pool.slice(cut)];
    }
    if (!withMatrix) continue;
    for (const project of rows) {
      for (let i = 0; i < project.length; i++) {
        for (let j = 0; j < i; j++) {
          const [p, q] = [provinces[project[i]!]!, provinces[project[j]!]!];
          total[PROVINCES * p + q]! += 1 / (project.length - 1);
          if (p !== q) total[PROVINCES * q + p]! += 1 / (project.length - 1);
        }
      }
    }
  }
  return withMatrix ? total.map((sum) => sum / DRAWS) : null;
}

interface PythonResult {
  drawsMs: number;
  matricesMs: number;
  mean: number[];
}

/** Python's sets and numpy; null when no Python with numpy is here. */
function python({ members, provinces }: Programme): PythonResult | null {
  const task = {
    members,
    provinces: [...provinces],
    organizations: ORGANIZATIONS,
    draws: DRAWS / PYTHON_SHARE,
    trades: TRADES,
  };
  try {
    const answer = execFileSync(
      process.env['TESSUTO_PYTHON'] ?? 'python3',
      [join(import.meta.dirname, 'peers/curveball.py')],
      { input: JSON.stringify(task), stdio: ['pipe', 'pipe', 'ignore'] },
    );
    return JSON.parse(answer.toString()) as PythonResult;
  } catch {
    return null;
  }
}

/** Largest difference of two mean matrices as a share of their mean cell: they come from different draws. */
const apart = (a: ArrayLike<number>, b: ArrayLike<number>): string => {
  const cells = Array.from(a, (value, at) => Math.abs(value - b[at]!));
  const mean = Array.from(a).reduce((x, y) => x + y, 0) / a.length;
  return `mean matrices within ${((100 * Math.max(...cells)) / mean).toFixed(1)}% of a cell`;
};

const row = (what: string, time: number, peer: string, peerTime: number, agrees?: string): Row => ({
  what,
  ours: milliseconds(time),
  peer: `${milliseconds(peerTime)} ${peer}`,
  ratio: peerTime / time,
  ...(agrees === undefined ? {} : { agrees }),
  goal: `≤ ${GOAL} ms`,
  met: time <= GOAL,
});

export const chance: Benchmark = {
  id: 'chance',
  title: `${DRAWS} curveball draws ${TRADES} trades apart, ${ORGANIZATIONS} organisations, ${PROJECTS} projects, ${PARTICIPATIONS} participations`,
  run: async () => {
    const network = programme();
    const draws = await pair(
      5,
      () => ours(network, false),
      () => plain(network, false),
    );
    const matrices = await pair(
      5,
      () => ours(network, true),
      () => plain(network, true),
    );
    const mean = matrices.oursResult!;
    const rows = [
      row('draws alone', draws.ours, 'arrays and sets', draws.peer),
      row(
        'with the province matrix of each',
        matrices.ours,
        'arrays and sets',
        matrices.peer,
        apart(mean, matrices.peerResult!),
      ),
    ];
    const other = python(network);
    if (other === null) return rows;
    return [
      ...rows,
      row('draws alone', draws.ours, 'Python', PYTHON_SHARE * other.drawsMs),
      row(
        'with the province matrix of each',
        matrices.ours,
        'Python, numpy',
        PYTHON_SHARE * other.matricesMs,
        apart(mean, other.mean),
      ),
    ];
  },
};
