import { setTimeout as pause } from "node:timers/promises";
import { type Asked, ask, keptLine } from "./asking";
import type { OpenSheet } from "./people";

/** A score that was sent; its note is said once only, so that it can be found again, and found twice. */
export type Sent = { assignmentId: string; criterionId: string; value: number; note: string };

/** People look at what they read; a script waits for nothing, not even for its own answers. */
export type Manner = "as people do" | "as a hasty script does";

export type ScorePen = ReturnType<typeof takeUpScorePen>;

let said = 0;

/** Somebody who goes on scoring one sheet, and remembers what the portal said is saved. */
export function takeUpScorePen(sheet: OpenSheet, manner: Manner) {
  const line = keptLine();
  const acknowledged: Sent[] = [];
  const asked: Asked[] = [];
  let version = String(sheet.version);
  /** Sent and never answered: it may have arrived, and goes along with the next. */
  let unanswered: Record<string, string> = {};

  async function save(url: string, place: number) {
    const criterionId = sheet.criteria[place % sheet.criteria.length] ?? "";
    said += 1;
    const sent = { assignmentId: sheet.id, criterionId, value: said % 101, note: `CONTOH beban ${said}` };
    const own = { [`nilai-${criterionId}`]: String(sent.value), [`catatan-${criterionId}`]: sent.note };
    const before = Object.entries(unanswered).map(([name, text]) => [`${name}-unanswered`, text]);
    const fields = { version, ...own, ...Object.fromEntries(before) };
    const answer = await ask(`${url}/penilaian/${sheet.id}/simpan`, { cookie: sheet.cookie, line, fields });
    asked.push(answer);
    if (answer.status === 204 && answer.version) {
      acknowledged.push(sent);
      version = answer.version;
      unanswered = {};
    } else if (answer.status === 0) {
      unanswered = { ...unanswered, ...own };
    }
    return answer;
  }

  return {
    manner,
    acknowledged: acknowledged as readonly Sent[],
    asked: asked as readonly Asked[],
    async write(url: string, signal: AbortSignal) {
      for (let place = 0; !signal.aborted; place++) {
        if (manner === "as people do") {
          await pause(500 + Math.random() * 2500);
          await save(url, place);
        } else {
          const [first] = await Promise.all([save(url, place), save(url, place + 1)]);
          // Who is told that the portal is away comes again a little later, even a script.
          await pause(first.status === 0 ? 200 : 100);
        }
      }
    },
  };
}
