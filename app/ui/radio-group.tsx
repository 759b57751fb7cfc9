import type { ReactNode } from "react";
import { Choice, ChoiceGroup, type ChoiceOption, choiceId } from "./choice";

type RadioGroupProps = {
  id: string;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  optionalLabel?: string;
  options: ChoiceOption[];
  defaultValue?: string;
  required?: boolean;
};

export function RadioGroup({ id, name, options, defaultValue, required, ...group }: RadioGroupProps) {
  return (
    <ChoiceGroup id={id} {...group}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={choiceId(id, index)}
          type="radio"
          name={name}
          required={required}
          defaultChecked={option.value === defaultValue}
          {...option}
        />
      ))}
    </ChoiceGroup>
  );
}
