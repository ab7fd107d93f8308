-- Peer review of resources.

-- How a panel is made up, and how long its members have.
create table review_panel (
    id integer not null primary key check (id = 1),
    internal integer not null check (internal >= 0),
    external integer not null check (external >= 0),
    blind text not null check (blind in ('open', 'single', 'double')),
    answer_days integer not null check (answer_days > 0),
    review_days integer not null check (review_days > 0)
) strict;

insert into review_panel (id, internal, external, blind, answer_days, review_days) values (1, 1, 2, 'single', 7, 28);

-- What reviewers judge by. `title` and `guidance` are JSON: the same words in en, fr and es.
create table criterion (
    id blob not null primary key,
    position integer not null,
    title text not null,
    guidance text not null,
    retired_at integer
) strict;

insert into criterion (id, position, title, guidance)
values
    (x'fc26946b25cb5ad78c7288ac0f275e17', 1,
        '{"en": "Relevance", "fr": "Pertinence", "es": "Pertinencia"}',
        '{"en": "Does it speak to the topics it names, and to people who work on them?", "fr": "Traite-t-elle vraiment des thèmes annoncés, et parle-t-elle à celles et ceux qui y travaillent ?", "es": "¿Trata de verdad los temas que anuncia y sirve a quienes trabajan en ellos?"}'),
    (x'd8097da609ce53df9b5f956c0a1e7522', 2,
        '{"en": "Evidence", "fr": "Éléments probants", "es": "Base empírica"}',
        '{"en": "Are sources named, methods sound, and limits admitted?", "fr": "Les sources sont-elles citées, les méthodes solides, les limites reconnues ?", "es": "¿Cita sus fuentes, usa métodos sólidos y reconoce sus límites?"}'),
    (x'76ec59e29cbb56e890410c9685b26e4a', 3,
        '{"en": "Rights and gender", "fr": "Droits et genre", "es": "Derechos y género"}',
        '{"en": "Does it start from people’s rights, and see how women, men and others are affected differently?", "fr": "Part-elle des droits des personnes, et voit-elle que femmes, hommes et autres ne sont pas touchés de la même façon ?", "es": "¿Parte de los derechos de las personas y ve que mujeres, hombres y otras personas se ven afectados de forma distinta?"}'),
    (x'95776803554b545cb1b242917868e844', 4,
        '{"en": "Children", "fr": "Enfants", "es": "Niñez"}',
        '{"en": "Are the best interests of the child considered where children are concerned?", "fr": "L’intérêt supérieur de l’enfant est-il pris en compte là où des enfants sont concernés ?", "es": "¿Se tiene en cuenta el interés superior de la niñez cuando hay niñas o niños?"}'),
    (x'b88c49cb43525960b79f7751e8809234', 5,
        '{"en": "Use elsewhere", "fr": "Utilisable ailleurs", "es": "Uso en otros lugares"}',
        '{"en": "Is enough told for others to try it, and what would have to be different there?", "fr": "En dit-elle assez pour que d’autres l’essaient, et ce qui devrait changer ailleurs ?", "es": "¿Cuenta lo suficiente para probarlo en otro lugar y qué habría que cambiar?"}'),
    (x'50a47a3876835a648fcc6705714881d9', 6,
        '{"en": "Sustainability", "fr": "Durabilité", "es": "Sostenibilidad"}',
        '{"en": "Does it last once funds and outside help end?", "fr": "Cela tient-il une fois les fonds et l’aide extérieure terminés ?", "es": "¿Perdura cuando se acaban los fondos y la ayuda externa?"}'),
    (x'6afddcb862c0509db633cb23c2ea51ac', 7,
        '{"en": "Clarity", "fr": "Clarté", "es": "Claridad"}',
        '{"en": "Can those whom it is for read and use it?", "fr": "Celles et ceux à qui elle s’adresse peuvent-ils la lire et s’en servir ?", "es": "¿Pueden leerla y usarla las personas a las que se dirige?"}');

-- What letters begin with. `words` is JSON: the same in en, fr and es; {name} and {title} stand for what they say.
create table review_template (
    kind text not null primary key,
    words text not null
) strict;

insert into review_template (kind, words)
values
    ('include', '{"en": "Dear {name},\n\n“{title}” has been reviewed and is now in the repository. Thank you for suggesting it.\n\nThe reviewers’ remarks follow.", "fr": "Bonjour {name},\n\n« {title} » a été évaluée et figure désormais dans le répertoire. Merci de l’avoir proposée.\n\nVoici les remarques des évaluateurs.", "es": "Estimado/a {name}:\n\n«{title}» se ha evaluado y ya está en el repositorio. Gracias por proponerlo.\n\nA continuación, los comentarios de quienes lo evaluaron."}'),
    ('ask-changes', '{"en": "Dear {name},\n\n“{title}” can go into the repository once the following is changed. Please change it on the page of your suggestion and send it again.", "fr": "Bonjour {name},\n\n« {title} » pourra entrer dans le répertoire après les modifications suivantes. Vous pouvez la modifier sur la page de votre proposition, puis la renvoyer.", "es": "Estimado/a {name}:\n\n«{title}» podrá incluirse en el repositorio con los siguientes cambios. Puede hacerlos en la página de su propuesta y enviarla de nuevo."}'),
    ('decline', '{"en": "Dear {name},\n\nThank you for suggesting “{title}”. We have decided not to include it, for the following reasons.", "fr": "Bonjour {name},\n\nMerci d’avoir proposé « {title} ». Nous avons décidé de ne pas la retenir, pour les raisons suivantes.", "es": "Estimado/a {name}:\n\nGracias por proponer «{title}». Hemos decidido no incluirlo, por los motivos siguientes."}'),
    ('invite', '{"en": "Dear {name},\n\nwould you review “{title}” for the repository? It takes two to three hours. Before you see the work, you are asked whether you have a conflict of interest.", "fr": "Bonjour {name},\n\naccepteriez-vous d’évaluer « {title} » pour le répertoire ? Comptez deux à trois heures. Avant de voir le document, vous direz si vous avez un conflit d’intérêts.", "es": "Estimado/a {name}:\n\n¿evaluaría usted «{title}» para el repositorio? Lleva dos o tres horas. Antes de ver el documento, se le preguntará si tiene algún conflicto de intereses."}');

create table review (
    id blob not null primary key,
    resource_id blob not null references resource (id),
    round integer not null check (round > 0),
    reviewer_id blob not null references person (id),
    kind text not null check (kind in ('internal', 'external', 'additional')),
    state text not null check (state in ('invited', 'accepted', 'sent', 'declined', 'cancelled')),
    invited_by blob not null references person (id),
    invited_at integer not null,
    answer_by integer not null,
    due_at integer not null,
    answered_at integer,
    sent_at integer,
    -- The SHA-256 of what the link in its letters holds.
    secret blob,
    reason text not null default '',
    conflict text not null default '',
    recommendation text check (recommendation in ('include', 'changes', 'decline')),
    to_editor text not null default '',
    to_sender text not null default '',
    -- When its reviewer is to be reminded, and how often they were.
    remind_at integer,
    reminders integer not null default 0
) strict;

-- Nobody reviews the same thing twice at a time.
create unique index review_once on review (resource_id, reviewer_id) where state in ('invited', 'accepted');
create unique index review_secret on review (secret) where secret is not null;
create index review_resource on review (resource_id, invited_at);
create index review_reviewer on review (reviewer_id, invited_at);
create index review_remind on review (remind_at) where remind_at is not null;

create table review_score (
    review_id blob not null references review (id),
    criterion_id blob not null references criterion (id),
    -- From 1 to 5, 0 when the reviewer cannot judge; none while they have not said.
    score integer check (score between 0 and 5),
    words text not null default '',
    primary key (review_id, criterion_id)
) strict;

create index review_score_criterion on review_score (criterion_id);
