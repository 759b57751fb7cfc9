import { changeAreas } from "db/vocabulary";
import { z } from "zod";
import { isDay } from "~/domain/kernel/days";
import type { Identity } from "~/domain/proposals/describing.server";
import type { Proposal, TeamMember } from "~/domain/proposals/proposal";
import { titleLimit } from "~/domain/proposals/title";
import type { Words } from "~/words/words";

export const identityForm = ({ proposals: { identity, begin } }: Words) =>
  z.object({
    title: z.string({ error: begin.nameMissing }).trim().min(1, begin.nameMissing).max(titleLimit, begin.nameTooLong),
    categoryId: z.string().optional(),
    startedOn: z.string().refine(isDay, identity.badDay).optional(),
    sdgs: z.array(z.coerce.number().int().min(1).max(17)).default([]),
    changeArea: z.enum(changeAreas).optional(),
    location: z.string().trim().max(200).optional(),
    videoUrl: z
      .string()
      .trim()
      .regex(/^https:\/\/\S+$/, identity.badVideo)
      .max(500)
      .optional(),
    replicates: z.string().trim().max(300).optional(),
    lead: z.string().trim().max(150).optional(),
    leadIsAgent: z.literal("on").optional(),
    members: z.string().max(5000).optional(),
    version: z.coerce.number().int(),
  });

export type IdentityFields = z.infer<ReturnType<typeof identityForm>>;

export function toIdentity(fields: IdentityFields): Identity {
  const { lead, leadIsAgent, members, version: _, ...rest } = fields;
  const leader: TeamMember[] = lead ? [{ name: lead, role: "lead", isChangeAgent: leadIsAgent === "on" }] : [];
  return {
    ...rest,
    categoryId: rest.categoryId,
    startedOn: rest.startedOn,
    changeArea: rest.changeArea,
    location: rest.location,
    videoUrl: rest.videoUrl,
    replicates: rest.replicates,
    team: [...leader, ...readMembers(members ?? "")],
  };
}

/** What the form shows of what is saved: one member a line, an asterisk before a change agent. */
export function fromProposal(proposal: Proposal, team: readonly TeamMember[]) {
  const lead = team.find(({ role }) => role === "lead");
  const members = team.filter(({ role }) => role === "member");
  return {
    title: proposal.title,
    categoryId: proposal.categoryId ?? "",
    startedOn: proposal.startedOn ?? "",
    changeArea: proposal.changeArea ?? "",
    location: proposal.location ?? "",
    videoUrl: proposal.videoUrl ?? "",
    replicates: proposal.replicates ?? "",
    lead: lead?.name ?? "",
    leadIsAgent: lead?.isChangeAgent ? "on" : "",
    members: members.map(({ name, isChangeAgent }) => (isChangeAgent ? `* ${name}` : name)).join("\n"),
  };
}

function readMembers(text: string): TeamMember[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.replace("*", "").trim() !== "")
    .map((line) => ({ name: line.replace(/^\*\s*/, ""), role: "member", isChangeAgent: line.startsWith("*") }));
}
