import type { Example } from "./example";
import { joyfulCounter } from "./joyful-counter";
import { oneForm } from "./one-form";
import { remindingCards } from "./reminding-cards";

/** A good one, a middling one and a weak one, so that a panel sees how far it is apart on each. */
export const examples: readonly Example[] = [remindingCards, oneForm, joyfulCounter];
