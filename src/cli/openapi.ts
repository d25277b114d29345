import { Command } from 'commander';
import type { Terminal } from './terminal/terminal.ts';

/** `lectern openapi` */
export const openapiCommand = ({ stdout }: Terminal): Command =>
  new Command('openapi')
    .description('Print the OpenAPI document of this version.')
    .option('--json', 'as JSON instead of YAML')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { describeService } = await import('./describe-service.ts');
      const { toYaml } = await import('../http/openapi/openapi-yaml.ts');
      const document = await describeService();
      stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : await toYaml(document));
    });
