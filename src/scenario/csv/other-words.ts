/**
 * What headings are called in French, Spanish, German, Portuguese, Russian, Arabic and Chinese, in this order. English
 * has its own expressions beside these lists; what is spelt alike in English and elsewhere stands there.
 */
import { foldText } from '../edit/plain.ts';

const LISTS = {
  who: `délégation|délégations|pays|état|états|partie|parties|membre|membres|état partie|acteur|acteurs
    |delegación|delegaciones|país|países|estado|estados|estado parte|parte|partes|miembro|miembros|actor|actores
    |delegation|delegationen|land|länder|staat|staaten|mitglied|mitglieder|mitgliedstaat|partei|parteien|akteur|akteure
    |delegação|delegações|estado membro|membro|membros|ator|atores
    |делегация|делегации|страна|страны|государство|государства|сторона|стороны|участник|участники
    |وفد|الوفد|وفود|الوفود|دولة|الدولة|دول|الدول|بلد|البلد|البلدان|الطرف|الأطراف
    |代表团|代表團|国家|國家|国|成员|成员国|缔约方|缔约国|行为体`,
  article: `disposition|dispositions|clause|clauses|enjeu|enjeux|question|questions|thème|thèmes|sujet|sujets
    |artículo|artículos|cláusula|cláusulas|disposición|disposiciones|tema|temas|asunto|asuntos
    |artikel|klausel|klauseln|bestimmung|bestimmungen|thema|themen|frage|fragen|streitpunkt
    |artigo|artigos|disposição|disposições|questão|questões
    |статья|статьи|вопрос|вопросы|положение|положения|пункт|пункты|тема|темы
    |مادة|المادة|المواد|بند|البند|البنود|مسألة|المسألة|القضية
    |条款|條款|条|议题|議題|问题|問題`,
  name: `nom|nom complet|nombre|nombre completo|vollständiger name|nome|nome completo
    |название|имя|اسم|الاسم|名称|名稱|名字`,
  groups: `groupe|groupes|groupe régional|groupe de négociation|bloc régional|grupo|grupos|grupo regional|bloque|bloques|coalición
    |gruppe|gruppen|regionalgruppe|verhandlungsgruppe|koalition|bloco|blocos|coalizão
    |группа|группы|блок|коалиция|مجموعة|المجموعة|المجموعات|كتلة|الكتلة|集团|集團|组|小组|谈判集团`,
  votes: `voix|nombre de voix|votos|número de votos|stimmen|stimmenzahl|голоса|число голосов
    |أصوات|الأصوات|عدد الأصوات|票数|投票数|票數`,
  capability: `poids diplomatique|puissance|peso diplomático|influencia|poder|diplomatisches gewicht|einfluss|macht|influência
    |дипломатический вес|влияние|сила|نفوذ|النفوذ|التأثير|影响力|影響力|实力`,
  reservation: `sans accord|sans traité|valeur de réserve|prix de réserve|mesore|sin acuerdo|sin tratado|valor de reserva|maan
    |ohne vertrag|ohne einigung|ohne abkommen|reservationswert|sem acordo|sem tratado
    |без договора|без соглашения|بدون اتفاق|بدون معاهدة|无协议|无条约|保留价值`,
  flag: `drapeau|code pays|code iso|bandera|código de país|flagge|ländercode|bandeira|código do país
    |флаг|код страны|علم|العلم|رمز الدولة|国旗|國旗|国家代码`,
  brief: `mandat|consigne|consignes|instrucciones|mandato|anweisung|anweisungen|weisung|weisungen|rollenbeschreibung|instruções
    |инструкция|инструкции|мандат|تعليمات|التعليمات|指示|任务说明`,
  salience: `poids|saillance|priorité|pondération|peso|importancia|relevancia|saliencia|prioridad|ponderación
    |gewicht|gewichtung|wichtigkeit|bedeutung|salienz|priorität|importância|saliência|prioridade|ponderação
    |вес|важность|значимость|приоритет|وزن|الوزن|أهمية|الأهمية|أولوية|الأولوية|权重|權重|重要性|显著性|优先级`,
  weight: `weight|weights|poids|peso|gewicht|вес|وزن|الوزن|权重|權重`,
  redLine: `ligne rouge|línea roja|rote linie|linha vermelha|красная линия
    |خط أحمر|الخط الأحمر|红线|紅線|底线`,
  basis: `fuente|quelle|fonte|источник|مصدر|المصدر|来源|來源`,
  ideal: `idéal|position idéale|point idéal|posición|punto ideal|postura|idealpunkt|idealposition|standpunkt|posição|ponto ideal
    |позиция|идеал|идеальная точка|موقف|الموقف|الموقف المثالي|立场|立場|理想点|位置`,
  option: `variante|variantes|proposition|propositions|intitulé|titre|opción|opciones|propuesta|propuestas|título|alternativa|alternativas
    |optionen|varianten|alternativen|vorschlag|vorschläge|titel|bezeichnung|opção|opções|proposta|propostas
    |вариант|варианты|предложение|предложения|заголовок|خيار|الخيار|الخيارات|اقتراح|بديل|选项|選項|方案|提案|标题`,
  degree: `degré|niveau|échelle|valeur|grado|nivel|escala|valor|grad|stufe|skala|wert|grau|nível
    |степень|уровень|шкала|значение|درجة|الدرجة|مستوى|المستوى|程度|刻度`,
  text: `texte|libellé|libellés|rédaction|texto|redacción|formulación|wortlaut|formulierung|redação|формулировка|текст
    |نص|النص|صياغة|الصياغة|文本|案文|措辞`,
  note: `remarque|remarques|commentaire|commentaires|observaciones|comentario|comentarios|nota|notas|bemerkung|bemerkungen|anmerkung
    |anmerkungen|kommentar|kommentare|observações|comentários|примечание|примечания|комментарий|комментарии
    |ملاحظة|ملاحظات|备注|備註|注释|comments|remarks|comment|remark|notes|note`,
  reckoned: `moyenne|médiane|somme|total général|promedio|mediana|suma|durchschnitt|mittelwert|summe|gesamt|soma
    |среднее|медиана|сумма|итого|всего|المتوسط|المجموع|平均|平均值|合计|总计`,
} as const;

type Meaning = keyof typeof LISTS;

const SAID: ReadonlyMap<string, ReadonlySet<Meaning>> = (() => {
  const found = new Map<string, Set<Meaning>>();
  for (const [meaning, list] of Object.entries(LISTS) as [Meaning, string][]) {
    for (const word of list.split('|')) {
      const key = splitWords(word).join(' ');
      found.set(key, (found.get(key) ?? new Set()).add(meaning));
    }
  }
  return found;
})();

/** Folded words of a heading; what stands in brackets is a word as well. */
function splitWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Whether a heading is nothing but a word for this, in another language. */
export function hasMeaning(meaning: Meaning, head: string): boolean {
  return SAID.get(splitWords(head).join(' '))?.has(meaning) ?? false;
}

/** Words that join what is held with what it is held of: `Poids de la portée`. */
const JOINTS = new Set(
  `de la le les l d du des el los las del da do das dos der die das des von vom fur zu zum zur pour sur para sobre по для о об за`.split(
    ' ',
  ),
);

/** Words of a phrase, at most. */
const LONGEST = 3;

/**
 * A heading that begins or ends with a word for one of these: the word's meaning, and what is left of the heading.
 * @param wanted what the word may say
 */
export function findAffix<Wanted extends Meaning>(
  head: string,
  wanted: readonly Wanted[],
): { stem: string; said: Wanted } | undefined {
  const parts = [...head.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    word: foldText(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));
  const saidBy = (some: readonly { word: string }[]): Wanted | undefined => {
    const meanings = SAID.get(some.map(({ word }) => word).join(' '));
    return wanted.find((one) => meanings?.has(one));
  };
  for (let length = Math.min(LONGEST, parts.length - 1); length > 0; length -= 1) {
    const first = saidBy(parts.slice(0, length));
    let next = length;
    while (next < parts.length - 1 && JOINTS.has(parts[next]?.word ?? '')) next += 1;
    if (first) return { stem: head.slice(parts[next]?.from).trim(), said: first };
    const last = saidBy(parts.slice(-length));
    const end = parts.at(-length - 1)?.to;
    if (last) return { stem: head.slice(0, end).trim(), said: last };
  }
  return findUnspacedAffix(head, wanted);
}

/** Characters of a heading without blanks in which words are looked for. */
const LONGEST_HEADING = 300;

/** Chinese has no blanks between words. */
function findUnspacedAffix<Wanted extends Meaning>(
  head: string,
  wanted: readonly Wanted[],
): { stem: string; said: Wanted } | undefined {
  if (head.length > LONGEST_HEADING || !/^\p{Script=Han}/u.test(head)) return undefined;
  for (const [word, meanings] of SAID) {
    const said = wanted.find((one) => meanings.has(one));
    if (said && word.length > 1 && head !== word && head.endsWith(word))
      return { stem: head.slice(0, -word.length).replace(/[\s:：_的]+$/u, ''), said };
  }
  return undefined;
}
