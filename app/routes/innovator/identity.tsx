import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeAreas } from "db/vocabulary";
import { listCategories } from "~/domain/editions/finding.server";
import { describeProposal } from "~/domain/proposals/describing.server";
import { findProposal, listTeam } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { DateField } from "~/ui/date-field";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { SelectField } from "~/ui/select-field";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { done, paths } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { showDay } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { FormErrors, useAnsweredForm } from "../form";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { fromProposal, type IdentityFields, identityForm, toIdentity } from "./identity-form";
import { writers } from "./writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, params.proposalId ?? ""));
  return {
    proposal,
    team: await listTeam(context, proposal.id),
    categories: await listCategories(context, proposal.editionId),
    writable: mayWrite(context.actor, proposal, context.now) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const body = await readForm(request);
  const form = parseWithZod(body, { schema: identityForm(words) });
  const sdgs = body.getAll("sdgs").map(Number);
  if (form.status !== "success") return data({ form: form.reply(), sdgs, stale: false }, { status: 400 });

  const id = params.proposalId ?? "";
  const refusal = await refusalOf(describeProposal(context, id, toIdentity(form.value), form.value.version));
  if (!refusal) return redirect(done(paths.proposal(id), "identity-saved"));
  const stale = refusal === "stale-version";
  const reply = form.reply({ formErrors: [stale ? words.proposals.identity.stale : words.reasons[refusal]] });
  return data({ form: reply, sdgs, stale }, { status: 409 });
}

export const meta = titled((words) => words.proposals.identity.title);

export default function IdentityPage() {
  const { proposal, team, categories, writable } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const language = useLanguage();
  const { identity, sdg } = words.proposals;
  const { errors, field, typed } = useAnsweredForm<IdentityFields>(answer?.form, fromProposal(proposal, team));
  const { edition, track } = proposal;
  const choose = { value: "", label: identity.choose };
  return (
    <>
      <PageHeading kicker={proposal.title} title={identity.title} />
      <FormErrors errors={errors} />
      {answer?.stale && <SavedIdentity proposal={proposal} team={team} categories={categories} />}
      {!writable && <Notice tone="info" title={words.proposals.section.locked} />}
      <form method="post" noValidate className="flow">
        {/* A stale form becomes current once both versions have been shown. */}
        <input type="hidden" name="version" value={proposal.version} />
        <TextField {...field("title")} label={identity.name} />
        <SelectField
          {...field("categoryId")}
          label={identity.category}
          options={[choose, ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <DateField
          {...field("startedOn")}
          label={identity.startedOn}
          hint={identity.startedOnHint(track.minAgeMonths, showDay(language, edition.ageCountedOn))}
        />
        {track.needsSource && (
          <TextField {...field("replicates")} label={identity.replicates} hint={identity.replicatesHint} />
        )}
        <CheckboxGroup
          id="sdgs"
          name="sdgs"
          legend={identity.sdgs}
          hint={identity.sdgsHint}
          defaultValues={(answer?.sdgs ?? proposal.sdgs).map(String)}
          options={sdg.map((label, index) => ({ value: String(index + 1), label: `${index + 1}. ${label}` }))}
        />
        <SelectField
          {...field("changeArea")}
          label={identity.changeArea}
          optionalLabel={words.optional}
          options={[choose, ...changeAreas.map((area) => ({ value: area, label: words.statuses.changeArea[area] }))]}
        />
        <TextField {...field("location")} label={identity.location} optionalLabel={words.optional} />
        <TextField
          {...field("videoUrl")}
          type="url"
          label={identity.video}
          hint={identity.videoHint}
          optionalLabel={words.optional}
        />
        <TextField {...field("lead")} label={identity.lead} width="medium" />
        <CheckboxField
          id="leadIsAgent"
          name="leadIsAgent"
          label={identity.leadIsAgent}
          defaultChecked={typed("leadIsAgent") === "on"}
        />
        <TextArea
          {...field("members")}
          label={identity.members}
          hint={identity.membersHint}
          optionalLabel={words.optional}
          rows={4}
        />
        {writable && (
          <ButtonRow>
            <Button>{answer?.stale ? identity.overwrite : identity.save}</Button>
            <ButtonLink href={paths.proposal(proposal.id)} variant="quiet">
              {words.back}
            </ButtonLink>
          </ButtonRow>
        )}
      </form>
    </>
  );
}

/** What somebody else saved meanwhile, beside the form that still holds what was typed here. */
function SavedIdentity({ proposal, team, categories }: Pick<Data, "proposal" | "team" | "categories">) {
  const words = useWords();
  const { identity } = words.proposals;
  const saved = fromProposal(proposal, team);
  return (
    <SummaryList
      items={[
        { term: identity.name, detail: saved.title },
        {
          term: identity.category,
          detail: categories.find(({ id }) => id === saved.categoryId)?.name ?? words.none,
        },
        { term: identity.startedOn, detail: saved.startedOn || words.none },
        { term: identity.sdgs, detail: proposal.sdgs.join(", ") || words.none },
        { term: identity.lead, detail: saved.lead || words.none },
        { term: identity.members, detail: saved.members || words.none },
      ]}
    />
  );
}
