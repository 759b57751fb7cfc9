import type { ReactNode } from "react";
import { Choice, ChoiceGroup, type ChoiceOption, choiceId } from "./choice";

type CheckboxGroupProps = {
  id: string;
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  optionalLabel?: string;
  options: ChoiceOption[];
  defaultValues?: readonly string[];
};

export function CheckboxGroup({ id, name, options, defaultValues = [], ...group }: CheckboxGroupProps) {
  return (
    <ChoiceGroup id={id} {...group}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          id={choiceId(id, index)}
          type="checkbox"
          name={name}
          defaultChecked={defaultValues.includes(option.value)}
          {...option}
        />
      ))}
    </ChoiceGroup>
  );
}
