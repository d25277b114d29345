import { Command } from 'commander';
import t from 'tap';
import { DiscreetCommand } from '../../../src/cli/terminal/discreet-command.ts';

const SECRET = 'mat_secret';

t.test('leaves what it does not know to its action, and writes nothing', async (t) => {
  const written: string[] = [];
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: (text) => void written.push(text) });
  const seen: string[][] = [];
  const discreet = new DiscreetCommand('tell').action(
    (_options, command: Command) => void seen.push(command.args),
  );
  program.addCommand(discreet.copyInheritedSettings(program));
  for (const given of [SECRET, `--${SECRET}`, `-${SECRET}`])
    await program.parseAsync(['tell', given], { from: 'user' });
  t.same(seen, [[SECRET], [`--${SECRET}`], [`-${SECRET}`]]);
  t.same(written, []);
});
