"""Outcomes of this screen: signed, sealed, refused, absent, and the officers' own signatures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused, Trouble
from inspector.domain.party import Person
from inspector.ui.screens.sign.state import NEEDS_WHY, Draft, Secret

if TYPE_CHECKING:
    from inspector.domain.notice import Outcome
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.screens.sign.state import Signer

_PLACES = {
    "signature.reason_missing": "reason",
    "signature.recording_missing": "recording",
    "signature.witness_is_officer": "witness",
    "signature.witness_is_signer": "witness",
}


class Outcomes:
    """Part of the presenter."""

    def __init__(self, owner: SignPresenter) -> None:
        self.owner = owner

    def give(self, key: str, outcome: Outcome) -> None:
        """A signer's outcome. Signing and sealing are recorded at once, the others ask why first."""
        signer = self._of(key)
        if signer is None or not self.owner.state.is_open:
            return
        if outcome in NEEDS_WHY:
            self._set_draft(key, self._proposed(signer, outcome))
            return
        self._set_draft(key, None)
        self._record(signer, Draft(outcome), opinion=signer.opinion)

    def edit(self, key: str, **fields: str) -> None:
        """The reason, the witness or the recording is being filled in."""
        draft = self.owner.state.drafts.get(key)
        if draft is None:
            return
        drafts = dict(self.owner.state.drafts)
        drafts[key] = replace(draft, **fields, place="", code="")  # type: ignore[arg-type]
        redraw = {"witness", "recording"} & set(fields) or draft.code
        if redraw:
            self.owner.show(drafts=drafts)
        else:
            self.owner.state = replace(self.owner.state, drafts=drafts)

    def confirm(self, key: str) -> None:
        """Record a described refusal or absence."""
        signer, draft = self._of(key), self.owner.state.drafts.get(key)
        if signer is not None and draft is not None:
            self._record(signer, draft)

    def take_back(self, key: str) -> None:
        """The chosen outcome was pressed again: a draft is dropped, a refusal opened, a signing withdrawn."""
        signer = self._of(key)
        if signer is None or not self.owner.state.is_open:
            return
        if key in self.owner.state.drafts:
            self._set_draft(key, None)
        elif signer.outcome in NEEDS_WHY:
            self._set_draft(key, self._proposed(signer, signer.outcome))
        else:
            self.withdraw(key)

    def withdraw(self, key: str) -> None:
        """Withdraw a recorded outcome; it stays in the journal."""
        signer = self._of(key)
        if signer is None or not self.owner.state.is_open:
            return
        self._set_draft(key, None)
        if signer.signature:
            self.owner.jobs.write(lambda: self.owner.world.withdraw(signer.signature), failed=self.owner.tell)

    def opine(self, key: str, opinion: str) -> None:
        """What the party said of the record, in its own words."""
        signer = self._of(key)
        if signer is not None and signer.outcome is not None and opinion != signer.opinion:
            described = self._proposed(signer, signer.outcome)
            self._record(signer, described, opinion=opinion)

    def _proposed(self, signer: Signer, outcome: Outcome) -> Draft:
        """What is already known of a refusal; for a new one the standing witness and the latest recording."""
        sheet = self.owner.state.sheet
        if signer.outcome is outcome and signer.reason:
            witness = signer.witness
            known = {evidence.id for evidence in sheet.recordings} if sheet else set()
            filed = signer.recording in known
            return Draft(
                outcome,
                signer.reason,
                "" if witness is None else "standing" if sheet and witness == sheet.witness else "other",
                witness.name if witness else "",
                witness.unit if witness else "",
                signer.recording if filed or not signer.recording else "camera",
                "" if filed else signer.recording,
            )
        return Draft(
            outcome,
            witness="standing" if sheet and sheet.witness else "",
            recording=sheet.recordings[0].id if sheet and sheet.recordings else "",
        )

    def _record(self, signer: Signer, draft: Draft, *, opinion: str = "") -> None:
        witness = self._witness(draft)
        self.owner.jobs.write(
            lambda: self.owner.world.record(
                signer.notice,
                signer.role,
                signer.name,
                draft.outcome,
                reason=draft.reason.strip(),
                recording=draft.camera.strip() if draft.recording == "camera" else draft.recording,
                witness=witness,
                opinion=opinion.strip(),
            ),
            done=lambda _: self._set_draft(signer.key, None),
            failed=lambda error: self._not_recorded(signer.key, error),
        )

    def _witness(self, draft: Draft) -> Person | None:
        if draft.witness == "standing" and self.owner.state.sheet:
            return self.owner.state.sheet.witness
        if draft.witness == "other" and draft.witness_name.strip():
            return Person(name=draft.witness_name.strip(), role="witness", unit=draft.witness_unit.strip())
        return None

    def _not_recorded(self, key: str, error: Exception) -> None:
        draft = self.owner.state.drafts.get(key)
        if draft is None or not isinstance(error, Refused | Trouble):
            self.owner.tell(error)
            return
        place = _PLACES.get(error.code, "block")
        self._set_draft(key, replace(draft, place=place, code=error.code, facts=error.facts))

    def _set_draft(self, key: str, draft: Draft | None) -> None:
        drafts = {name: one for name, one in self.owner.state.drafts.items() if name != key}
        self.owner.show(drafts=drafts if draft is None else {**drafts, key: draft})

    # -- officers

    def ask_secret(self, key: str) -> None:
        """An officer is about to sign by secret; another press puts the field away."""
        again = self.owner.state.secret is not None and self.owner.state.secret.signer == key
        self.owner.show(secret=None if again else Secret(key))

    def sign(self, key: str, secret: str) -> None:
        """An officer signs with PIN or passphrase; wrong ones are counted where the keys are."""
        signer = self._of(key)
        if signer is None or not secret:
            return
        self.owner.show(secret=Secret(key, busy=True))
        self.owner.jobs.write(
            lambda: self.owner.world.officer_signs(signer.notice, signer.badge, secret),
            done=lambda _: self._signed(signer),
            failed=lambda error: self._not_signed(signer, error),
        )

    def _signed(self, signer: Signer) -> None:
        """The next officer may be asked already, when the news came before this: his field stays open."""
        secret = self.owner.state.secret
        if secret is not None and secret.signer == signer.key:
            self.owner.show(secret=None)

    def _not_signed(self, signer: Signer, error: Exception) -> None:
        code, facts = getattr(error, "code", "program.fault"), getattr(error, "facts", {})
        self.owner.show(secret=Secret(signer.key, code=code, facts=facts))

    def _of(self, key: str) -> Signer | None:
        sheet = self.owner.state.sheet
        return sheet.signer(key) if sheet else None
