import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { PaneActions } from '../actions';
import { answersOf } from './answersOf';
import type { PaneClock } from './clock';
import { makeCommands, search, type Commands } from './commands';
import { failureOf } from './failure';
import { firstState, type PaneState } from './paneState';
import { reducer, type PaneEvent } from './reducer';
import { useLiveCheck } from './useLiveCheck';
import { useRecall } from './useRecall';

/** The state of the pane and the commands that change it, over the given actions. */
export function usePaneStore(actions: PaneActions, clock: PaneClock): { readonly state: PaneState; readonly commands: Commands; readonly recalling: boolean } {
  const [state, dispatch] = useReducer(reducer, firstState);
  const latest = useRef(state);
  latest.current = state;
  const commands = useMemo(() => makeCommands({ actions, clock, dispatch, state: () => latest.current }), [actions, clock]);
  useEffect(() => loadFirst(actions, dispatch), [actions]);
  useLiveCheck(actions, state, dispatch);
  const recalling = useRecall(actions, state, dispatch);
  return { state, commands, recalling };
}

/** Reads what the first page needs; returns how to stop caring about the answers. */
function loadFirst(actions: PaneActions, send: (event: PaneEvent) => void): () => void {
  let live = true;
  const dispatch = (event: PaneEvent): void => { if (live) send(event); };
  search(actions, dispatch);
  actions.readSettings().then(
    (value) => dispatch({ type: 'settings', settings: { status: 'ready', value } }),
    (reason: unknown) => dispatch({ type: 'settings', settings: { status: 'failed', failure: failureOf(reason) } }),
  );
  const remembered = async (): Promise<void> => {
    const mapping = await actions.rememberedMapping();
    if (!mapping) {
      dispatch({ type: 'sourceUnknown' });
      return;
    }
    dispatch({ type: 'sourceRemembered', mapping });
    try {
      const value = await actions.proposeMapping(mapping.source, answersOf(mapping));
      dispatch({ type: 'sourceChecked', check: { status: 'ready', value } });
    } catch (reason) {
      dispatch({ type: 'sourceChecked', check: { status: 'failed', failure: failureOf(reason) } });
    }
  };
  remembered().catch((reason: unknown) => dispatch({ type: 'candidates', candidates: { status: 'failed', failure: failureOf(reason) } }));
  return () => { live = false; };
}
