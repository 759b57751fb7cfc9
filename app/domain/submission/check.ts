import type { AttachmentMedia, PriorAwardRule } from "db/vocabulary";
import type { Day } from "~/domain/kernel/days";

/** Where to mend what is missing; "unit" is out of the writers' hands. */
export type Place = "identity" | "attachments" | "indicators" | "continuation" | "unit" | { section: string };

type Plain = Record<string, never>;
type Age = { required: number; countedOn: Day };

/** What each hard check tells besides whether it is met. Ages are in calendar months. */
export type CheckFacts = {
  title: Plain;
  "title-unique": Plain;
  "text-unique": Plain;
  category: Plain;
  sdgs: Plain;
  "start-known": Age;
  "start-past": { startedOn: Day };
  age: Age & { reached: number; enoughOn: Day };
  "source-named": Plain;
  "team-lead": Plain;
  section: { title: string; words: number; wordLimit: number };
  attachment: { title: string; media: AttachmentMedia; wrongMedia: boolean };
  privacy: { name: string };
  "video-privacy": Plain;
  spbe: Plain;
  "prior-awards": { rule: PriorAwardRule; counted: number };
  invitation: { track: string };
  quota: { used: number; of: number };
};
export type CheckCode = keyof CheckFacts;

/** One thing that must hold before a proposal can go to the head. */
export type CheckOf<Code extends CheckCode> = { code: Code; met: boolean; place: Place; facts: CheckFacts[Code] };
export type Check = { [Code in CheckCode]: CheckOf<Code> }[CheckCode];
