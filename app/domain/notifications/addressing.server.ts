import { stages } from "db/schema";
import { eq } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { listPanel } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import type { Occasion, Part } from "./occasion";
import { findRecipients } from "./recipients.server";

/** What a letter is about, whoever gets it. */
export type About = Omit<Occasion, "recipient" | "edition" | "key" | "part">;

/** A letter to each of the people whose account is open. */
export async function to(
  context: Context,
  edition: Edition,
  people: ReadonlyArray<[id: string, part: Part]>,
  letter: (id: string) => { key: string; about: About },
): Promise<Occasion[]> {
  const recipients = await findRecipients(
    context,
    people.map(([id]) => id),
  );
  return people.flatMap(([id, part]) => {
    const recipient = recipients.get(id);
    if (!recipient) return [];
    const { key, about } = letter(id);
    return [{ key, recipient, part, edition, ...about }];
  });
}

/** Writers and heads of a proposal, who hear of it in that part; who is both, as head. */
export function handsOf({
  writers = [],
  heads = [],
}: {
  writers?: string[];
  heads?: string[];
} = {}): Array<[string, Part]> {
  const parts = new Map<string, Part>(writers.map((who) => [who, "writer"]));
  for (const who of heads) parts.set(who, "head");
  return [...parts];
}

export async function findStageRow({ db }: Context, stageId: string): Promise<Stage> {
  const [stage] = await db.select().from(stages).where(eq(stages.id, stageId));
  return found(stage);
}

/** Who chairs a stage now. */
export async function chairsOf(context: Context, { id }: Pick<Stage, "id">): Promise<Array<[string, Part]>> {
  const panel = await listPanel(context, id);
  return panel.filter(({ isChair }) => isChair).map((chair): [string, Part] => [chair.id, "chair"]);
}
