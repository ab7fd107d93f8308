-- Letters begin as people write them: Spanish without a stroke between genders, a sentence with a capital.
update review_template set words = replace(words, 'Estimado/a {name}:', 'Hola, {name}:');
update review_template set words = replace(words, '¿evaluaría usted', '¿Evaluaría usted') where kind = 'invite';
update review_template set words = replace(words, 'would you review', 'Would you review') where kind = 'invite';
