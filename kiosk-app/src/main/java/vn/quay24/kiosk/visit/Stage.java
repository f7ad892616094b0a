package vn.quay24.kiosk.visit;

/**
 * Where a visit stands. Each record says in its Javadoc which inputs it accepts; all others are
 * ignored. Accepted everywhere: {@code Touched, HelpAsked, LanguageChosen, Leave}.
 *
 * <pre>
 *  Attract → ChooseLanguage → Home ─ submit ──► Consent → CardCode → Reading → TakeCardBack
 *     ▲                        │ │ │                       ▲  CardProblem ┘        │
 *     │                        │ │ └ look up ► ShowSlip ───┘   → Searching → …     ▼
 *     │                        │ └── collect ► Consent → … → EnterCode → Door → TakenQuestion
 *     │                        └──── staff ──► CardCode → … → EnterPin → Menu → Door …
 *     ├───────────────────── open service door ──► Machine ◄─────────────────┘
 *     │  ChooseProcedure → ProcedureNeeds → VerifyHolder → CheckPrefilled → Asking* → ScanPaper*
 *     │     → Review → Sealing → Paying → Submitting → ClearBelongings → Printing → Goodbye
 *     └──────────────────────────────────────────────────────────────────────────────┘
 * </pre>
 */
public sealed interface Stage
    permits Welcome, CardStage, Filling, Sending, LookingUp, Collecting, StaffWork {}
