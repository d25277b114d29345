import { Command } from 'commander';

/**
 * A command that takes no arguments, and leaves it to its action to refuse them. Commander repeats an argument or option
 * that it does not know, and where a token is expected it may be one.
 *
 * Its settings (how it exits, where it writes) go on to its subcommands; commander hands them to direct ones only.
 */
export class DiscreetCommand extends Command {
  override copyInheritedSettings(source: Command): this {
    super.copyInheritedSettings(source);
    this.allowExcessArguments().allowUnknownOption();
    for (const command of this.commands) command.copyInheritedSettings(source);
    return this;
  }
}
