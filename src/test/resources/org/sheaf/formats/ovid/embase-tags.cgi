<3001. >
VN  - Ovid Technologies
DB  - Embase
UI  - 690000001
ST  - CONFERENCE ABSTRACT
TI  - Quality of tea.
SO  - Tea Proceedings. Conference: 2nd Tea Meeting. Nowhere. 12 (Supplement 3) (no pagination), 2018. Date of Publication: 2018.
AU  - Wade I.
AU  - Ott J.S.
MH  - *tea
AB  - Background: Tea is drunk.
Method(s): We drank it.
IS  - 1234-5679
DO  - http://dx.doi.org/10.5555/tea.12
LG  - English
PT  - Conference Abstract
YR  - 2018

<3002. >
VN  - Ovid Technologies
DB  - Embase
UI  - 690000002
TI  - Milk in tea.
SO  - Journal of Milk. 9 (4) (pp 45-67), 2019. Article Number: 12. Date of Publication: March 2019.
AU  - Ott J.S.
PT  - Article
YR  - 2019
