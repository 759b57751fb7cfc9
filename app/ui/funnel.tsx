import { useId } from "react";
import { Disclosure } from "./disclosure";

type Step = { label: string; value: number; text: string };

type FunnelProps = {
  title: string;
  steps: Step[];
  tableLabel: string;
  tableCaption: string;
  tableHeads: [string, string];
};

/** How many are left after each step; every bar on one scale and named beside itself. */
export function Funnel({ title, steps, tableLabel, tableCaption, tableHeads }: FunnelProps) {
  const titleId = useId();
  const widest = Math.max(1, ...steps.map((step) => step.value));
  return (
    <figure aria-labelledby={titleId}>
      <figcaption id={titleId} className="mb-4 font-semibold">
        {title}
      </figcaption>
      <ol className="space-y-3 sm:space-y-2">
        {steps.map((step) => (
          <Bar key={step.label} step={step} share={step.value / widest} />
        ))}
      </ol>
      <div className="mt-3 print:hidden">
        <Disclosure label={tableLabel}>
          <StepTable steps={steps} caption={tableCaption} heads={tableHeads} />
        </Disclosure>
      </div>
    </figure>
  );
}

function Bar({ step, share }: { step: Step; share: number }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <span>{step.label}</span>
      <span className="font-semibold tabular-nums sm:order-3 sm:hidden">{step.text}</span>
      <span className="col-span-2 flex items-center gap-3 sm:col-span-1 sm:pe-40">
        <svg
          width={`${Math.max(0.4, share * 100).toFixed(1)}%`}
          height="28"
          aria-hidden="true"
          focusable="false"
          className="shrink-0 rounded-sm bg-teal"
        >
          <rect width="100%" height="100%" className="fill-teal" />
        </svg>
        <span className="font-semibold whitespace-nowrap tabular-nums max-sm:hidden">{step.text}</span>
      </span>
    </li>
  );
}

function StepTable({ steps, caption, heads }: { steps: Step[]; caption: string; heads: [string, string] }) {
  return (
    <div className="prose">
      <table>
        <caption className="pb-2 text-start">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.label}>
              <th scope="row">{step.label}</th>
              <td>{step.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
