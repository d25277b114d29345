import { Command } from 'commander';

/**
 * A command that takes no arguments, and leaves it to its action to refuse them. Commander repeats an argument or option
 * that it does not know, and where a token is expected it may be one.
 */
export class DiscreetCommand extends Command {
  override copyInheritedSettings(source: Command): this {
    super.copyInheritedSettings(source);
    return this.allowExcessArguments().allowUnknownOption();
  }
}
