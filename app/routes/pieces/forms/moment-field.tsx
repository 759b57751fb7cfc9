import { useWords } from "~/routes/visitor";
import { MomentField } from "~/ui/moment-field";

type Props = {
  name: string;
  legend: string;
  hint?: string;
  errors: string[] | undefined;
  typed: (name: string) => string;
  withTime?: boolean;
};

/** Day, month and year in boxes of their own, with the hour in WIB where one is asked for. */
export function WibMoment({ name, legend, hint, errors, typed, withTime = true }: Props) {
  const { moment } = useWords().editions;
  const part = (suffix: string, label: string, long = false) => ({
    id: suffix === "Day" ? name : name + suffix,
    name: name + suffix,
    label,
    defaultValue: typed(name + suffix),
    long,
  });
  return (
    <MomentField
      id={name}
      legend={legend}
      {...(hint ? { hint } : {})}
      {...(errors ? { errors } : {})}
      parts={[
        part("Day", moment.day),
        part("Month", moment.month),
        part("Year", moment.year),
        ...(withTime ? [part("Time", moment.time, true)] : []),
      ]}
    />
  );
}
