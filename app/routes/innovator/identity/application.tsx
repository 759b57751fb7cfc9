import { spbeHostings, spbeServices } from "db/vocabulary";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { useWords } from "../../visitor";
import type { Filled } from "../typed-form";

export function Application({ form }: { form: Filled }) {
  const words = useWords();
  const { application: says } = words.identity;
  return (
    <>
      <RadioGroup
        id="isApplication"
        name="isApplication"
        legend={says.legend}
        hint={says.hint}
        defaultValue={form.value("isApplication")}
        options={[
          { value: "yes", label: says.yes },
          { value: "no", label: says.no },
        ]}
      />
      <SpbeForm form={form} />
    </>
  );
}

/** Revealed by the first answer above, "yes". */
function SpbeForm({ form }: { form: Filled }) {
  const words = useWords();
  const { spbe: says, application } = words.identity;
  const { field, errors, value } = form;
  const { services, hostings } = says;
  return (
    <section
      aria-labelledby="spbe"
      data-reveal="isApplication"
      className="flow max-w-measure border-s-4 border-line ps-4 sm:ps-6"
    >
      <h3 id="spbe">{says.title}</h3>
      <p className="text-sm text-muted">
        {says.lead} {application.kept}
      </p>
      <TextField {...field("spbeName")} label={says.name} />
      <TextField {...field("spbeUrl")} type="url" label={says.url} hint={says.urlHint} optionalLabel={words.optional} />
      <RadioGroup
        id="spbeService"
        name="spbeService"
        legend={says.service}
        errors={errors("spbeService")}
        defaultValue={value("spbeService")}
        options={spbeServices.map((service) => ({ value: service, label: services[service] }))}
      />
      <RadioGroup
        id="spbeHosting"
        name="spbeHosting"
        legend={says.hosting}
        errors={errors("spbeHosting")}
        defaultValue={value("spbeHosting")}
        options={spbeHostings.map((hosting) => ({ value: hosting, label: hostings[hosting] }))}
      />
      <TextArea
        {...field("spbeConnections")}
        label={says.connections}
        hint={says.connectionsHint}
        optionalLabel={words.optional}
        rows={3}
      />
    </section>
  );
}
