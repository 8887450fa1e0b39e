import type { HardhatPlugin } from "hardhat/types/plugins";

/** The compiler says a hundred times that Solady writes what is to leave the language. */
const muteWarnings: HardhatPlugin = {
  id: "kronika-bench-mute-warnings",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        getCompilationJobErrors: async (context, job, output, next) => {
          const errors = await next(context, job, output);
          return errors.filter(
            ({ severity, message }) =>
              severity === "error" || !message.includes("scheduled for removal"),
          );
        },
      }),
    }),
  },
};

export default muteWarnings;
