import { Label, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { Question } from '../../../workbook/read/mapping';
import { usePane } from '../../state/PaneContext';
import { type } from '../../theme/typeRamp';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', paddingBlock: '8px', paddingInline: '12px', borderRadius: '4px', backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  answered: { backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke2}` },
  text: type.smallStrong,
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginLeft: '-4px', '& label': { ...type.small, paddingBlock: '4px' }, '& .fui-Radio__indicator': { marginBlock: '4px', marginInline: '4px' } },
});

function Asked({ question, answered }: { readonly question: Question; readonly answered: boolean }): ReactElement {
  const styles = useStyles();
  const { commands } = usePane();
  const id = useId();
  return (
    <div className={`${styles.box} ${answered ? styles.answered : ''}`}>
      <Label id={id} className={styles.text}>{question.text}</Label>
      <RadioGroup layout="horizontal" className={styles.choices} aria-labelledby={id} value={question.chosen} onChange={(_, { value }) => commands.answer(question.id, value)}>
        {question.choices.map(({ value, label }) => <Radio key={value} value={value} label={label} />)}
      </RadioGroup>
    </div>
  );
}

/** What only a person can settle, each as one question; the proposal stands until then. */
export function Questions({ questions, answers }: { readonly questions: readonly Question[]; readonly answers: Readonly<Record<string, string>> }): ReactElement {
  return <>{questions.map((question) => <Asked key={question.id} question={question} answered={question.id in answers} />)}</>;
}
