import { ArgumentType } from "hardhat/types/arguments";
import { type TaskDefinition, TaskDefinitionType } from "hardhat/types/tasks";

/**
 * Makes every text option whose default is empty one without a default, so that the help does not
 * show `(default: )`. Its action still gets an empty text where the option is left out.
 */
export function optionsWithoutDefault(definition: TaskDefinition): TaskDefinition {
  if (definition.type !== TaskDefinitionType.NEW_TASK || definition.action === undefined) {
    return definition;
  }
  const empty = Object.values(definition.options)
    .filter(({ type, defaultValue }) => type === ArgumentType.STRING && defaultValue === "")
    .map(({ name }) => name);
  const options = Object.fromEntries(
    Object.entries(definition.options).map(([name, option]) => [
      name,
      empty.includes(name)
        ? { ...option, type: ArgumentType.STRING_WITHOUT_DEFAULT, defaultValue: undefined }
        : option,
    ]),
  );
  const load = definition.action;
  const action: typeof load = async () => {
    const { default: run } = await load();
    return {
      default: (given, hre) => {
        const filled = empty.map((name) => [name, given[name] ?? ""] as const);
        return run({ ...given, ...Object.fromEntries(filled) }, hre) as unknown;
      },
    };
  };
  return { ...definition, options, action };
}
