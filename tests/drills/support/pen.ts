import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { newWriter } from "../../support/writer";

type Row = { text: string; version: number };

/** Asks the database itself, past the portal. */
export type Ask = (sql: string, values: unknown[]) => Promise<Record<string, unknown>[]>;

export type Pen = Awaited<ReturnType<typeof takeUpPen>>;

/**
 * Somebody who saves one text after the other into one section of a draft, as fast as the portal answers, and holds it
 * to its word: what it said is saved is there, or a text after it whose answer got lost.
 */
export async function takeUpPen(url: string, ask: Ask, section: string) {
  const writer = await newWriter(url, "inovator");
  const [place] = await ask(
    `select grants.unit_id as unit, tracks.id as track from grants
      join users on users.id = grants.user_id, tracks join editions on editions.id = tracks.edition_id
      where users.email = $1 and grants.unit_id is not null and tracks.code = $2 and editions.status = $3
      order by editions.opens_at desc`,
    ["inovator@contoh.example", "umum", "published"],
  );
  const title = `CONTOH Latihan ${randomBytes(4).toString("hex")}`;
  const proposalId = await writer.begin(title, String(place?.unit), String(place?.track));
  let kept: Row = { text: "", version: 0 };
  /** Sent on top of what is kept and never answered. A commit that was on its way may arrive after the next was sent. */
  let open: Row[] = [];
  let acknowledged = 0;
  let unanswered = 0;

  async function stored(): Promise<Row> {
    const [row] = await ask(
      `select answers.text, answers.version from answers join form_sections on form_sections.id = answers.section_id
        where answers.proposal_id = $1 and form_sections.code = $2`,
      [proposalId, section],
    );
    return row ? { text: String(row.text), version: Number(row.version) } : { text: "", version: 0 };
  }

  /** @throws when something that was acknowledged is not there */
  async function settle() {
    const row = await stored();
    const found = [kept, ...open].find(({ version, text }) => version === row.version && text === row.text);
    if (!found) throw new Error(`lost: version ${kept.version} was acknowledged, ${row.version} is there`);
    if (found !== kept) take(found);
  }

  function take(row: Row) {
    kept = row;
    open = [];
  }

  return {
    acknowledged: () => acknowledged,
    unanswered: () => unanswered,
    /** Until the signal comes; `settle` may wait for a database that is away. */
    async write(signal: AbortSignal) {
      while (!signal.aborted) {
        const attempt = { text: `Tulisan ${randomBytes(400).toString("hex")}`, version: kept.version + 1 };
        const version = await writer.save(proposalId, section, attempt.text, kept.version);
        if (version !== undefined) {
          acknowledged++;
          take(attempt);
          continue;
        }
        unanswered++;
        open.push(attempt);
        await pause(50);
        await settle();
      }
      await settle();
    },
  };
}
