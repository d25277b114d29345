import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { type LanguagePack, pairs, words } from './language-pack.ts';

export const spanish: LanguagePack = {
  locales: ['es'],
  stem: stemmer,
  stopWords: stopwords,
  questionWords: words('quién quiénes qué dónde cuándo cómo cuál cuáles cuánto'),
  contraryVerbs: pairs(`
    crear/eliminar, crear/borrar, añadir/eliminar, agregar/quitar, añadir/quitar, activar/desactivar,
    habilitar/deshabilitar, encender/apagar, iniciar/detener, empezar/terminar, permitir/impedir, permitir/prohibir,
    abrir/cerrar, unirse/salir, bloquear/desbloquear, silenciar/activar, cifrar/descifrar, iniciar sesión/cerrar sesión,
    mostrar/ocultar, importar/exportar, subir/descargar, instalar/desinstalar, conectar/desconectar, suscribirse/darse de
    baja, comprar/vender, enviar/recibir, aceptar/rechazar, aumentar/reducir, ingresar/retirar`),
  irregularNouns: {},
  compounds: false,
  elision: false,
};
