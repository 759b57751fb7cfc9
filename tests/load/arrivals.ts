import { setTimeout as pause } from "node:timers/promises";
import type { Asked, Line } from "./asking";
import { ask, keptLine } from "./asking";
import type { Options } from "./options";
import type { Crowd, Writer } from "./people";

export type Kind = "autosave" | "section's page" | "start page" | "saving a score" | "judge's page" | "kept page";
export type Answers = Map<Kind, Asked[]>;

/** Of a hundred arrivals in the last hour before a deadline. */
const mix: ReadonlyArray<[Kind, number]> = [
  ["autosave", 55],
  ["section's page", 10],
  ["start page", 10],
  ["saving a score", 10],
  ["judge's page", 5],
  ["kept page", 10],
];

type Seat = { writer: Writer; line: Line; isWaiting: boolean };

/**
 * People come at their own pace, whether or not those before have been served, and what they wait counts from the moment
 * at which they came.
 */
export async function arrive(url: string, crowd: Crowd, { rate, seconds }: Options): Promise<Answers> {
  const answers: Answers = new Map(mix.map(([kind]) => [kind, []]));
  const innovators = seatsOf(crowd.innovators);
  const judges = seatsOf(crowd.judges.slice(0, mostJudges));
  const running: Promise<void>[] = [];
  const begun = performance.now();
  for (let count = 0; count < rate * seconds; count++) {
    const due = begun + (count * 1000) / rate;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    const kind = kindOf(count);
    running.push(doOne(kind, due).then((asked) => void answers.get(kind)?.push(asked)));
  }
  await Promise.all(running);
  return answers;

  async function doOne(kind: Kind, since: number): Promise<Asked> {
    if (kind === "kept page") return ask(`${url}/`, { line: false, since });
    const isJudges = kind === "saving a score" || kind === "judge's page";
    const seat = nextFree(isJudges ? judges : innovators);
    if (!seat) return { status: 0, ms: performance.now() - since };
    seat.isWaiting = true;
    const asked = await askAs(seat, kind, since);
    seat.isWaiting = false;
    return asked;
  }

  async function askAs(seat: Seat, kind: Kind, since: number): Promise<Asked> {
    const { writer, line } = seat;
    const { cookie } = writer;
    if (kind === "start page") return ask(`${url}/beranda`, { cookie, line, since });
    if (kind === "section's page" || kind === "judge's page") return ask(url + writer.page, { cookie, line, since });
    const asked = await ask(url + writer.door, { cookie, line, since, fields: writer.fields(writer.saves) });
    if (asked.status === 204) writer.saves += 1;
    return asked;
  }
}

const mostJudges = 120;

function seatsOf(writers: Writer[]): Seat[] {
  return writers.map((writer) => ({ writer, line: keptLine(), isWaiting: false }));
}

/** Whoever has waited longest since their last turn. */
function nextFree(seats: Seat[]): Seat | undefined {
  const place = seats.findIndex(({ isWaiting }) => !isWaiting);
  const [seat] = place < 0 ? [] : seats.splice(place, 1);
  if (seat) seats.push(seat);
  return seat;
}

/** The kinds evenly among each other, so that none comes in a heap. */
function kindOf(count: number): Kind {
  let place = (count * 37) % 100;
  for (const [kind, share] of mix) {
    if (place < share) return kind;
    place -= share;
  }
  return "kept page";
}
