import type { ComponentProps } from "react";
import { TextField } from "./text-field";

export function DateField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  return <TextField width="short" {...props} type="date" />;
}
