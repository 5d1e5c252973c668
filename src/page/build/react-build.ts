/**
 * How React DOM is bundled: without what the page never asks of it. 58 kB as served become 43. A page that wants a part
 * takes it off the list here; the build says so when one is asked for.
 */
import type { Plugin } from 'vite';
import { leaveOut } from './react-parts.ts';

const SOURCE = /[\\/]react-dom[\\/]cjs[\\/]react-dom-client\.production\.js$/;

/** The chunk that holds React and nothing else. */
export const REACT_CHUNK = 'react';

interface Part {
  /** Names by which a page would ask for it. */
  readonly asked?: string;
  /** Elements that it takes care of. */
  readonly elements?: string;
  readonly exports?: string;
  readonly functions: string;
  readonly kinds?: readonly number[];
  readonly off?: string;
}

const PARTS: readonly Part[] = [
  // Takes over what a server has written: here nothing has.
  {
    asked: 'hydrateRoot Activity',
    exports: 'hydrateRoot',
    functions: `ReactDOMHydrationRoot accumulateOrCreateContinuousQueuedReplayableEvent
      attemptContinuousHydration attemptExplicitHydrationTarget attemptHydrationAtCurrentPriority
      attemptReplayContinuousQueuedEvent attemptReplayContinuousQueuedEventInMap
      canHydrateHydrationBoundary canHydrateInstance canHydrateTextInstance clearHydrationBoundary
      clearIfContinuousEvent commitActivityHydrationCallbacks commitSuspenseHydrationCallbacks
      getNextHydratable hideOrUnhideDehydratedBoundary isSuspenseInstanceFallback
      isSuspenseInstancePending mountActivityChildren popHydrationState prepareToHydrateHostInstance
      queueHydrationError queueIfContinuousEvent registerSuspenseInstanceRetry replayUnblockedEvents
      resetHydrationState retryActivityComponentWithoutHydrating retryIfBlockedOn
      retrySuspenseComponentWithoutHydrating scheduleCallbackIfUnblocked scheduleReplayQueueIfNeeded
      throwOnHydrationMismatch updateActivityComponent updateDehydratedSuspenseComponent`,
    kinds: [18, 31],
    off: 'isHydrating',
  },
  {
    asked: 'ViewTransition addTransitionType',
    functions: `ViewTransitionPseudoElement applyViewTransitionName applyViewTransitionToHostInstances
      applyViewTransitionToHostInstancesRecursive commitAfterMutationEffectsOnFiber
      commitAppearingPairViewTransitions commitDeletedPairViewTransitions commitEnterViewTransitions
      commitExitViewTransitions commitNestedViewTransitions createViewTransitionInstance
      flushAfterMutationEffects getClassNameByType getViewTransitionClassName getViewTransitionName
      measureNestedViewTransitions measureViewTransitionHostInstancesRecursive queueTransitionTypes
      reportViewTransitionError restoreEnterOrExitViewTransitions restoreNestedViewTransitions
      restorePairedViewTransitions restoreViewTransitionName restoreViewTransitionOnHostInstances
      scheduleViewTransitionEvent startViewTransition trackEnterViewTransitions`,
    kinds: [30],
  },
  // Puts into the head what a part of the page writes, and waits for it.
  {
    asked: 'preconnect prefetchDNS preinit preinitModule preloadModule',
    elements: 'body head html link meta script style title',
    functions: `accumulateSuspenseyCommitOnFiber acquireResource adoptPreloadPropsForScript
      adoptPreloadPropsForStylesheet clearSingletonPreambleContribution
      commitHostSingletonAcquisition estimateBandwidth estimateImageBytes getHydratableHoistableCache
      getResource insertStylesheet insertStylesheetIntoRoot insertSuspendedStylesheets
      isHostHoistableType isLikelyStaticResource isSingletonScope maySuspendCommit mountHoistable
      preconnect preconnectAs prefetchDNS preinitModuleScript preinitScript preinitStyle preload
      preloadInstanceAndSuspendIfNeeded preloadModule preloadResource
      preloadResourceAndSuspendIfNeeded preloadStylesheet recursivelyAccumulateSuspenseyCommit
      releaseSingletonInstance resolveSingletonInstance suspendInstance suspendResource`,
    kinds: [26, 27],
  },
  // Forms whose `action` is a function.
  {
    asked: 'requestFormReset useActionState useFormStatus useOptimistic',
    functions: `coerceFormActionProp dispatchActionState ensureFormComponentIsStateful
      extractEvents$1 mountActionState recursivelyResetForms requestFormReset requestFormReset$1
      rerenderActionState runActionStateAction startHostTransition updateActionStateImpl
      updateOptimisticImpl`,
  },
  {
    asked: 'SuspenseList',
    functions: 'cutOffTailIfNeeded initSuspenseListRenderState updateSuspenseListComponent',
    kinds: [19],
  },
  // A fragment with a `ref`, which gets an object without methods.
  {
    functions: `FragmentInstance commitFragmentInstanceDeletionEffects
      commitFragmentInstanceInsertionEffects commitNewChildToFragmentInstance
      commitNewChildToFragmentInstances deleteChildFromFragmentInstance isFragmentInstanceParent`,
  },
  // Says in the address bar that something is under way, and in which parts an error was: names of one letter.
  { functions: 'defaultOnDefaultTransitionIndicator getStackByFiberInDevAndProd' },
];

const listWords = (field: 'asked' | 'elements' | 'exports' | 'functions' | 'off'): string[] =>
  PARTS.flatMap((part) => part[field]?.trim().split(/\s+/) ?? []);

const UNUSED = {
  functions: listWords('functions'),
  kinds: new Set(PARTS.flatMap(({ kinds = [] }) => kinds)),
  off: listWords('off'),
  exports: listWords('exports'),
};

const ASKED = new RegExp(`\\.(?:${listWords('asked').join('|')})\\b`);
const ELEMENTS = new RegExp(`\\(["'\`](?:${listWords('elements').join('|')})["'\`],\\s*\\{`);

/** What a script asks of React that it is built without. */
export const findUnbuilt = (code: string): string | undefined =>
  (ASKED.exec(code) ?? ELEMENTS.exec(code))?.[0];

export const trimReact = (code: string): string => leaveOut(code, UNUSED);

/** @throws where React has no such function, or a script of the page asks for what is left out */
export function writeReactTrimmed(): Plugin {
  return {
    name: 'square-brackets:react-parts',
    apply: 'build',
    transform: (code, id) => (SOURCE.test(id) ? { code: trimReact(code), map: null } : null),
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        const found =
          chunk.type === 'chunk' && chunk.name !== REACT_CHUNK && findUnbuilt(chunk.code);
        if (found) this.error(`React is built without ${found}, which ${chunk.fileName} asks for`);
      }
    },
  };
}
