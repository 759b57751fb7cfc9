import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal, type Finding } from "~/domain/screening/checking.server";
import { after, type Step } from "./agenda";
import { firstOfficer, secondOfficer } from "./demo-accounts";
import type { SeedEdition } from "./edition";
import type { Plan } from "./plan";
import { as, cycled, type Seeding } from "./seeding";

type Ground = { code: string; note: string };

/** Why a proposal does not pass, by the code of the checklist's item. */
export const grounds: readonly Ground[] = [
  {
    code: "umur",
    note: "Dokumen yang dilampirkan menyebut tanggal mulai penerapan yang lebih muda daripada syarat kelompok.",
  },
  {
    code: "jawaban",
    note: "Bagian signifikansi tidak menjawab pertanyaan: keadaan sebelum dan sesudah inovasi tidak disebut.",
  },
  { code: "judul", note: "Isi sama dengan proposal lain dari unit yang sama dalam edisi ini." },
  { code: "prestasi-lalu", note: "Inovasi ini sudah pernah masuk kelompok terbaik menurut catatan panitia." },
];

/** One officer checks, the other approves; at odd places they change parts. "checked" still waits for the second one. */
export function screeningSteps(
  seeding: Seeding,
  { checklist }: SeedEdition,
  plan: Plan,
  draft: { id: string },
): Step[] {
  const { fate, place, checkedAt } = plan;
  if (fate !== "checked" && fate !== "eligible" && fate !== "ineligible") return [];
  const [checker, approver] = officersFor(place);
  const findings = findingsFor(checklist, fate === "ineligible" ? cycled(grounds, place) : undefined);
  const approvedAt = after(checkedAt, 90);
  const check = async () => checkProposal(await as(seeding, checker, checkedAt), draft.id, findings);
  const approve = async () => approveScreening(await as(seeding, approver, approvedAt), draft.id);
  const steps: Step[] = [{ at: checkedAt, act: check }];
  return fate === "checked" ? steps : [...steps, { at: approvedAt, act: approve }];
}

export function officersFor(place: number): [checker: string, approver: string] {
  return place % 2 === 0 ? [firstOfficer, secondOfficer] : [secondOfficer, firstOfficer];
}

export function findingsFor(checklist: SeedEdition["checklist"], ground: Ground | undefined): Finding[] {
  return checklist.map(({ id, code }) =>
    code === ground?.code
      ? { itemId: id, result: "unmet" as const, note: ground.note }
      : { itemId: id, result: "met" as const },
  );
}
