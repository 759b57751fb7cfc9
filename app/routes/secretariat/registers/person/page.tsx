import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findPerson } from "~/domain/accounts/listing.server";
import { mayDisable, mayEnable, mayEndGrant, mayGrant, mayKeepAccount, mayOpenAtDesk } from "~/domain/people/policy";
import { listUnits } from "~/domain/units/listing.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { SummaryList } from "~/ui/summary-list";
import { act } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { keepers } from "../../officers";
import { AccountState } from "../account-facts";
import { actsOn } from "./acts.server";
import { AccountForm, AppointForm, GrantForm, Grants, InviteForm, Terms } from "./forms";
import { grantable } from "./grantable";
import { AccountKeeping, DeskForm } from "./keeping";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, keepers);
  const person = await orRespond(findPerson(context, partOf(params, "userId")));
  const { actor, now } = context;
  const units = await listUnits(context);
  return {
    person,
    units: units.map(({ id, name }) => ({ id, name })),
    may: {
      keep: mayKeepAccount(actor, person.grants, now) === undefined,
      disable: mayDisable(actor, person, person.grants, now) === undefined,
      enable: mayEnable(actor, person, person.grants, now) === undefined,
      desk: mayOpenAtDesk(actor, person) === undefined,
      roles: grantable.filter((role) => mayGrant(actor, role) === undefined),
      end: person.grants.filter((grant) => !mayEndGrant(actor, grant, person.grants, now)).map(({ id }) => id),
    },
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, keepers);
  const words = wordsFor(languageOf(request));
  const person = await orRespond(findPerson(context, partOf(params, "userId")));
  return act(words, await readForm(request), actsOn(context, person, words));
}

export const meta = titled<Data>((_words, { person }) => person.name);

export default function PersonPage() {
  const { person, units, may } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { people: says } = useWords();
  const errors = answer?.errors ?? [];
  const typedFor = (intent: string) => (answer?.intent === intent ? answer.typed : undefined);
  return (
    <>
      <PageHeading title={person.name} />
      <FormErrors errors={errors} />
      {!may.keep && <Notice tone="info" title={says.hands} />}
      <SummaryList
        items={[
          { term: says.email, detail: <span className="break-all">{person.email}</span> },
          { term: says.nip, detail: person.nip ?? "–" },
          { term: says.state, detail: <AccountState person={person} /> },
        ]}
      />
      {may.keep && !person.isActivated && !person.disabledAt && <InviteForm />}
      <SectionHeading id="peran" title={says.roles} />
      <Grants grants={person.grants} endable={may.end} />
      {may.keep && <GrantForm typed={typedFor("grant")} errors={errors} units={units} roles={may.roles} />}
      <SectionHeading id="agen" title={says.agent} />
      <Terms terms={person.terms} may={may.keep} />
      {may.keep && <AppointForm typed={typedFor("appoint")} errors={errors} units={units} />}
      {may.keep && !person.disabledAt && <AccountKeeping person={person} typed={typedFor} errors={errors} />}
      {may.desk && <DeskForm typed={typedFor} errors={errors} />}
      {(may.disable || may.enable) && <AccountForm may={may} errors={errors} />}
    </>
  );
}
