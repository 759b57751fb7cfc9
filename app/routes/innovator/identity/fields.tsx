import type { Header } from "~/domain/proposals/header";
import type { Proposal } from "~/domain/proposals/proposal";
import { SectionHeading } from "~/ui/heading";
import { showDay } from "~/words/formats";
import { useLanguage, useWords } from "../../visitor";
import type { Filled } from "../typed-form";
import { Application } from "./application";
import { Basics } from "./basics";
import { Place } from "./place";
import { Reach } from "./reach";
import { type Colleagues, Team } from "./team";
import { Video } from "./video";

type Props = {
  form: Filled;
  proposal: Pick<Proposal, "track" | "edition">;
  header: Header;
  categories: ReadonlyArray<{ id: string; name: string }>;
  colleagues: Colleagues;
};

/** All that the identity asks for, group by group. */
export function IdentityFields({ form, proposal: { track, edition }, header, categories, colleagues }: Props) {
  const { groups, day } = useWords().identity;
  const startHint = day.hint(track.minAgeMonths, showDay(useLanguage(), edition.ageCountedOn));
  return (
    <>
      <SectionHeading title={groups.basics} />
      <Basics form={form} categories={categories} needsSource={track.needsSource} startHint={startHint} />
      <SectionHeading title={groups.reach} />
      <Reach form={form} />
      <SectionHeading title={groups.place} />
      <Place form={form} saved={header} />
      <SectionHeading title={groups.application} />
      <Application form={form} />
      <SectionHeading title={groups.video} />
      <Video form={form} />
      <SectionHeading title={groups.team} />
      <Team form={form} colleagues={colleagues} />
    </>
  );
}
