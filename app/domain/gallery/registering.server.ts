import { innovations } from "db/schema";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { mayKeepGallery } from "./policy";

export type NewInnovation = {
  slug: string;
  title: string;
  summary: string;
  unitId: string;
  year: number;
  category: string;
  isExample: boolean;
};

/** Enters an innovation from before this portal into the gallery. */
export function registerInnovation(context: Context, innovation: NewInnovation): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayKeepGallery(context.actor));

    const id = newId();
    const published = { publishedBy: actorId(context.actor), publishedAt: context.now };
    await context.db.insert(innovations).values({ id, ...innovation, ...published });

    await record(context, "innovation.registered", { id }, { slug: innovation.slug });
    return id;
  });
}
