import { z } from "zod";
import type { Words } from "~/words/words";
import { line, version } from "./fields";

/** One line of a list: a new one, or with an id one that is there already. */
export const itemForm = ({ editions: { items } }: Words) =>
  z.object({ id: z.string().optional(), text: line(items.missing), version });

export type ItemFields = z.infer<ReturnType<typeof itemForm>>;
