import type { Translated } from '../catalogue';
import type { add as english } from '../en/add';

/** Adding the sample company or a blank template, in German. */
export const add: Translated<typeof english> = {
  'add.sample': 'Mit der Beispielfirma beginnen',
  'add.sampleText': 'Hollenberg Garden Power: {items} Artikel, {years} Jahre Bedarf je Woche. Legt {sheets} Blätter an.',
  'add.sampleButton': 'Beispielfirma anlegen',
  'add.sampleRefused': { one: 'Diese Arbeitsmappe hat {n} Eingabetabelle ({names}); das Beispiel würde sich mit ihr vermischen. Öffnen Sie eine neue Arbeitsmappe, um mit dem Beispiel zu beginnen.', other: 'Diese Arbeitsmappe hat {n} Eingabetabellen (darunter {names}); das Beispiel würde sich mit ihnen vermischen. Öffnen Sie eine neue Arbeitsmappe, um mit dem Beispiel zu beginnen.' },
  'add.sampleNext': '{rows} Zeilen. Öffnen Sie die Bedarfsrunde, um sie zu prognostizieren.',
  'add.template': 'Leere Vorlage anlegen',
  'add.templateText': 'Leere Eingabetabellen mit Überschriften, Auswahllisten und Hinweisen. Vorhandene Tabellen bleiben, wie sie sind.',
  'add.templateButton': 'Vorlage anlegen',
  'add.templateComplete': 'Diese Arbeitsmappe hat schon jede Eingabetabelle: es gibt nichts anzulegen.',
  'add.templateNext': 'Füllen Sie aus, was Sie haben, den Bedarf zuerst. Alles andere darf leer bleiben.',
  'add.progress': 'Fortschritt beim Anlegen',
  'add.stage.make': 'Blätter vorbereiten',
  'add.cancel': 'Anlegen abbrechen',
  'add.cancelled': 'Abgebrochen.',
  'add.cancelledText': 'Nichts wurde angelegt.',
  'add.failed': 'Es ließ sich nichts anlegen.',
  'add.done': { one: '{n} Blatt angelegt.', other: '{n} Blätter angelegt.' },
};
