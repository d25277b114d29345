import { stemmer } from '@orama/stemmers/portuguese';
import { stopwords } from '@orama/stopwords/portuguese';
import { type LanguagePack, nouns, pairs, words } from './language-pack.ts';

export const portuguese: LanguagePack = {
  locales: ['pt'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('quem que quê onde quando porquê como qual quais quanto'),
  contraryVerbs: pairs(`
    criar/excluir, criar/apagar, criar/eliminar, adicionar/remover, ativar/desativar, habilitar/desabilitar,
    ligar/desligar, iniciar/parar, começar/terminar, permitir/impedir, permitir/proibir, abrir/fechar, entrar/sair,
    bloquear/desbloquear, criptografar/descriptografar, mostrar/ocultar, importar/exportar, enviar/baixar,
    carregar/descarregar, instalar/desinstalar, conectar/desconectar, assinar/cancelar, comprar/vender, enviar/receber,
    aceitar/recusar, aumentar/diminuir, depositar/sacar`),
  irregularNouns: nouns(`
    pão pães, cão cães, capitão capitães, alemão alemães, mão mãos, irmão irmãos, cidadão cidadãos, mal males, cônsul
    cônsules`),
  compounds: false,
  elision: false,
};
