import { defineUtility } from '../utility.ts';
import { presentServerAcl } from './present.ts';
import { ServerAclRequest, ServerAclResult } from './schema.ts';
import { testServerAcl } from './test-acl.ts';

export const serverAclUtility = defineUtility({
  name: 'server-acl',
  command: 'server-acl',
  field: 'acl',
  path: '/v1/matrix/server-acl/test',
  operationId: 'testServerAcl',
  tool: 'test_matrix_server_acl',
  summary: 'Test which servers an ACL of a Matrix room shuts out',
  description:
    'By the content of m.room.server_acl, before it is sent: one that shuts out your own server kills the room for good.',
  request: ServerAclRequest,
  response: ServerAclResult,
  run: testServerAcl,
  present: presentServerAcl,
});
