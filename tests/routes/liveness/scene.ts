import type { EditionBlueprint } from "~/domain/editions/blueprint";
import type { Context } from "~/domain/kernel/context";
import type { WaitingKind } from "~/domain/progress/waiting";
import type { World } from "../../support/world";

/** Something in a state that waits for somebody, who does what leads on. */
export type Scene = {
  /** The machine and its state, such as "stage open". */
  state: string;
  when: string;
  kind: WaitingKind;
  blueprint?: Partial<EditionBlueprint>;
  /** The act is one step of several, so that as much may wait afterwards. */
  stays?: boolean;
  set(world: World): Promise<{ who: string; now: Date; act: (context: Context) => Promise<unknown> }>;
};

export const reason = "Alasan contoh yang cukup panjang";
