"""What sentences about a decision, the room or the time look like, whatever they say of it.

The verbs ask what a sentence says; these forms only ask what it is about, so they are wide.
"""

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, QUESTION

_A_NAME = (
    r"(?-i:(?:(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Mx|Dr|The (?:Vice-)?Chair) ?)*"
    r"(?!(?:It|This|That|The|There|These|A|An)\b)[A-Z][\w'’-]+(?: (?:and )?[A-Z][\w'’-]+){0,4})"
)
_IT = rf"(?:it|this|that|(?:the|this|that|an|h(?:is|er)|their|[\w'’-]+['’]s) (?:[\w-]+ )?{QUESTION})"
_SEVERAL = (
    rf"(?:(?:all|most|half|{NUMBER})(?: of)?(?: (?:the|us|them|{NUMBER}))?(?: (?:members?|councillors?))?"
    rf"|every(?:one|body|(?: other)? (?:member|councillor))|no ?(?:body|one)|(?:the )?members)"
)
_BUT = r"(?: (?:but|except|apart from|other than|save) [^,;:]{1,40})?"
_OUTCOME = (
    r"(?:went|got|came|sailed|scraped|squeaked|squeezed) through|made it through|did(?:n['’]t| not) (?:go|get"
    r"|come|make it|pass|carry)|passed|failed|fell|carried|lost|survived|went down"
    r"|was (?:\w+ )?(?:carried|lost|passed|defeated|beaten|thrown out|voted (?:on|down|through)|put)"
)
_HOW = (
    r"(?:by (?:a (?:\w+ )?majority|\w+ votes?)|without a vote|and|but"
    r"|on (?:the chair|a (?:show|vote|casting))|in the end|anyway|after all|\w+ly|\d)"
)
_QUESTION_PUT = rf"(?:it|them|this|that|the (?:[\w-]+ )?{QUESTION})"
_CLOSURE = rf"{QUESTION} be (?:now )?put|question be"
DECISION = (
    rf"^{_IT} (?:(?:then|just|also|\w+ly) )?(?:{_OUTCOME})(?=[,;]|$| {_HOW}\b)",
    r"\b(?:he|she|they|we|members|councillors?(?: [A-Z][\w'’-]+){1,3}) (?:had |all |both )?voted\b(?! to\b)",
    r"\b(?:the|a|that) (?:\w+ )?vote (?:went|fell|resulted)\b",
    r"\b(?:carried|passed|lost|defeated|through|agreed) (?:by )?\d{1,2} ?(?:[-–]|to|votes) ?\d{1,2}\b",
    (
        rf"^(?:{_SEVERAL}{_BUT}|{_A_NAME})(?: (?:was|were|had been|voted))? (?:for|in favour|against)"
        rf"(?: (?:of )?{_QUESTION_PUT})?(?=[.,;]|$| and\b)"
    ),
    rf"^{_SEVERAL}{_BUT} (?:\w+ )?(?:supported|backed|opposed|agreed with|disagreed with) {_QUESTION_PUT}\b",
    r"^(?:all|every(?:one|body)) (?:but|except|apart from) .{2,40} (?:agreed|supported|backed|opposed)\b",
    (
        r"^(?:members|councillors|we|the (?:committee|panel|board)) (?:\w+ )?"
        r"(?:(?:decided|chose|opted|settled|preferred)(?! (?:which|what|whom?|where|when|how)\b)"
        r"|put (?:it|this|them) off"
        r"|(?:turned|voted) (?:it|this|them) down|threw (?:it|this|them) out)\b"
    ),
    r"\babstentions?\b|\babstain(?:ed|ing)\b",
    r"\b(?:was|were) (?:\w+ )?unanimous(?=[.,;]|$)|\bunanimously\b",
    rf"\bseconded(?=[.,;]|$| (?:it|this|by|the (?:[\w-]+ )?{QUESTION})\b)(?!.*{_CLOSURE})|\ba seconder\b",
    r"\bcasting vote\b|\bby a (?:\w+ )?majority\b|\bnem(?:ine)?\.? con",
)
DECISION_NOTED = (
    r"^(?:so )?(?:approved|agreed|carried|lost|passed|defeated|adopted|endorsed)$",
    r"^(?:no objections?|all hands up)$",
    r"\bvoted (?:yes|no|aye|nay)\b",
    (
        r"^(?:they|we|members|all|every(?:one|body)) (?:(?:all|both) agreed(?=[.,;]|$| to it)"
        r"|(?:was|were) (?:all )?(?:agreed|in favour|against|happy)(?=[.,;]|$| with (?:it|that|this)\b))"
    ),
    r"\b(?:no one|nobody) else (?:supported|backed|agreed|voted)\b",
    rf"^{_A_NAME} (?:(?:was|were) on (?:her|his|their) own$|went along with (?:it|that)|stood out against)",
    r"\bby (?:a single|one) vote\b",
    r"\b(?:no decision was (?:made|taken)|nothing was (?:decided|agreed|resolved))\b",
    r"\b(?:used|gave|cast) (?:her|his|their|the) (?:\w+ )?vote\b",
    rf"^(?:mover|moved|proposer|proposed|seconder|seconded):? (?:by )?{_A_NAME}",
    rf"^{_A_NAME} (?:to )?(?:move|moved|propose|proposed),? (?:and )?{_A_NAME} (?:to )?second",
    rf"^(?:for|against|abst(?:ained)?)[: –-]+{_A_NAME}$",
    rf"^elected {_A_NAME}|^{_A_NAME} (?:is|was) (?:now )?(?:vice[- ])?chair$",
    r"^minutes? (?:ok|okay|fine|approved|accepted|correct|all right|as read)\b",
)
"""The same in the manner of notes, which are typed where a command is not known."""
_WHO = rf"(?:{_A_NAME}|(?-i:All|Every(?:one|body)|No ?(?:one|body)|We|He|She|They))"
_SOON = r"(?: (?:had|then|both|all|just|also))*"
_TIMES = (
    r"(?:(?:for|during|throughout) (?:the|this|that|it)|when (?:the vote|we)|by then|all|tonight"
    r"|(?:at|from) the (?:start|end|beginning|meeting))"
)
PRESENCE = (
    (
        rf"^{_WHO}{_SOON} (?:was|were)(?:n['’]t| not)? (?:\w+ )?(?:there|here|present|absent|around|away"
        rf"|missing|at the meeting|in the (?:room|chamber|meeting))(?=[.,;]|$| {_TIMES}\b)"
    ),
    (
        rf"^{_WHO}{_SOON} (?:(?:did|could)(?:n['’]t| not)|never) (?:come|attend|turn up|make it|show up)"
        r"(?=[.,;]|$| (?:to|at) (?:the|this) meeting\b| (?:at all|tonight)\b)"
    ),
    (
        rf"^{_WHO}{_SOON} (?:arrived|came|turned up|got here|joined(?: us| the meeting)?|walked in|was) "
        r"(?:in |back )?(?:late(?=[.,;]|$| (?:to|for|because)\b)|at (?:about )?\d)"
    ),
    (
        rf"^{_WHO}{_SOON} (?:left|gone|went|came back|returned|stayed|slipped|popped|stepped|nipped|walked)"
        r"(?: (?:out|off|away|in|home))?(?=[.,;]|$| (?:early|at (?:about )?\d|by (?:now|then)|until|till"
        r"|throughout|to the end|before (?:the|this) (?:vote|end|item)|the (?:meeting|room|chamber)))"
    ),
    rf"^{_WHO}{_SOON} (?:sent|gave) (?:\w+ )?apologies(?=[.,;]|$| for (?:absence|lateness|tonight))",
    r"^apologies (?:came|had|were (?:sent|given|had)) (?:from|by)\b",
)
PRESENCE_NOTED = (
    (
        rf"^{_A_NAME} (?:is |was )?(?:out|in|back|gone|arr(?:ived?)?|here|away|left|late|joins?"
        r"|leaves?),?(?: (?:at|by|about))? ?(?:\d{1,2}[.:]\d\d|\d{1,2} ?[ap]m\b)"
    ),
    rf"^we lost {_A_NAME}|^full house\b|^{_A_NAME} (?:(?:is|was) (?:delayed|running late)|only stayed)\b",
    rf"^{_A_NAME} (?:sends?|sending) (?:\w+ )?apologies\b|\bsub(?:bing|stitute|s)?(?: in)? for {_A_NAME}",
    rf"^{_A_NAME} (?:has|declares) an interest(?=[.,;]|$| (?:in )?item\b)",
    (
        rf"^(?:{_A_NAME}|vice[- ]chair) (?:now |is |was )*"
        r"(?:in (?:the )?chair|chairing|took over(?: the chair)?)(?=[.,;]|$)"
    ),
)
_TIME_OF_DAY = (
    r"(?:(?:at|by|until|from|about) )?(?:\d{1,2}[.:]\d\d|\d{1,2} ?[ap]m\b|(?:half|quarter) (?:past|to)\b"
    r"|(?:\d+|[a-z]+) (?:minutes|hours?)\b|an hour\b)"
)
_WE = r"(?:(?:we|the (?:meeting|committee|panel|session)|meeting) (?:had |then |finally )*)?"
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(month[:3] for month in MONTHS)})"
CLOCK = (
    (
        rf"^{_WE}(?:started|began|begun|kicked off|finished|ended|closed|wound up|broke|broke up|rose|resumed"
        rf"|restarted|reconvened|adjourned|lasted|ran|went on)\b.{{0,30}}? ?{_TIME_OF_DAY}"
    ),
    (
        rf"^(?:we (?:next |will )?meet|see you|(?:the )?next (?:one|meeting)"
        r"(?: (?:is|was|will be|would be))?)"
        rf"(?: (?:again|held|next))*(?: on)?,?(?: \w+day)?,?(?: the)? {_DAY}"
    ),
)
CLOCK_NOTED = (
    (
        rf"^(?:adjourned|(?:short |comfort )?break|resumed|restarted|back)(?: (?:at|for|until))?"
        rf"(?:$| {_TIME_OF_DAY})"
    ),
    r"^break \d",
)
