// Words of the item editor.
const ZH = {
  type: '题型', topic: '知识模块', difficulty: '难度', choose: '请选择', EASY: '易', MEDIUM: '中', HARD: '难',
  SINGLE: '单选题', MULTIPLE: '多选题', TRUE_FALSE: '判断题', FILL_IN: '填空题', SHORT_ANSWER: '简答题', MATCHING: '配对题', ORDERING: '排序题',
  HOTSPOT: '点选题', PICTURE: '看图题', PICTURE_CHOICE: '图片选择题', CASE_GROUP: '案例题组',
  stem: '题干', situation: '情景', picture: '图片', key: '参考答案', true: '正确', false: '错误',
  blankHint: '要填的地方写四个下划线 ____', noBlank: '题干里还没有空。', blanks: '每空的答案', accepted: '第 {0} 空接受的写法，用竖线隔开',
  asNumber: '改为数值', asText: '改为文字', number: '数值', tolerance: '允许误差（可写 5%）', unit: '单位', units: '其他单位换算，如 公顷=15',
  options: '选项', option: '选项 {0}', markOne: '在正确的选项前打点。', markAll: '在所有正确的选项前打勾。', rightOption: '选项 {0} 是正确答案', addOption: '加一个选项', dropOption: '删去选项 {0}', drop: '删去',
  points: '采分点', pointsHint: '一行一个要点；比重大的要点写较大的数。', point: '第 {0} 个采分点', weight: '第 {0} 个采分点的比重', addPoint: '加一个采分点',
  matchOptions: '右边的选项', premises: '左边的各项和它配的选项', entry: '第 {0} 项', optionOf: '第 {0} 项配的选项', reuse: '一个选项可以配多项，也可以不用', addEntry: '加一项',
  entries: '各项，按正确顺序写', orderHint: '考生看到的顺序会打乱，编号不会泄露答案。', up: '第 {0} 项上移',
  regions: '正确的位置', regionsHint: '在图上拖动画出正确的位置，画几处都可以，点中任何一处都算对。数字是图片宽高的千分比，可以直接改。', pictureFirst: '请先上传图片。', rectangle: '矩形', ellipse: '圆或椭圆', polygon: '多边形', regionNumbers: '第 {0} 处的数值',
  part: '第 {0} 小题', addPart: '加一道小题',
  addPicture: '上传图片', otherPicture: '换一张', dropPicture: '不要图片', alt: '图片说明', altHint: '图片说明：给看不见图片的人读，不要泄露答案。png、jpg、gif，不超过 5 MB；拍摄地点等信息会自动去除。',
  basis: '命题依据与解析', law: '法律政策', noLaw: '未登记，另写出处', article: '条款', articleHint: '如 第二十一条第一款', source: '出处', sourceHint: '法规目录里没有的，写明名称和条款', explanation: '解析', explanationHint: '为什么是这个答案，用自己的话说。',
  save: '保存为待审', cancel: '取消', problems: '还有 {0} 处要改', noNetwork: '网络不通，内容还在本页，请稍后再试。',
};

const EN = {
  type: 'Type', topic: 'Topic', difficulty: 'Difficulty', choose: 'Choose', EASY: 'easy', MEDIUM: 'medium', HARD: 'hard',
  SINGLE: 'Single choice', MULTIPLE: 'Multiple choice', TRUE_FALSE: 'True or false', FILL_IN: 'Fill in', SHORT_ANSWER: 'Short answer', MATCHING: 'Matching', ORDERING: 'Ordering',
  HOTSPOT: 'Hotspot', PICTURE: 'About a picture', PICTURE_CHOICE: 'Picture choice', CASE_GROUP: 'Case group',
  stem: 'Stem', situation: 'Situation', picture: 'Picture', key: 'Key', true: 'True', false: 'False',
  blankHint: 'Four underscores ____ make a blank', noBlank: 'The stem has no blank yet.', blanks: 'Key of each blank', accepted: 'What is accepted in blank {0}, separated by bars',
  asNumber: 'Make it a number', asText: 'Make it text', number: 'Number', tolerance: 'Tolerance (5% works too)', unit: 'Unit', units: 'Other units, as ha=15',
  options: 'Options', option: 'Option {0}', markOne: 'Mark the right option.', markAll: 'Mark all right options.', rightOption: 'Option {0} is right', addOption: 'Add an option', dropOption: 'Remove option {0}', drop: 'Remove',
  points: 'Marking points', pointsHint: 'One point a line; what weighs more gets a larger number.', point: 'Point {0}', weight: 'Weight of point {0}', addPoint: 'Add a point',
  matchOptions: 'Options on the right', premises: 'Entries on the left, each with its option', entry: 'Entry {0}', optionOf: 'Option of entry {0}', reuse: 'An option may belong to several entries or to none', addEntry: 'Add an entry',
  entries: 'Entries in the right order', orderHint: 'Candidates see them mixed; the letters give nothing away.', up: 'Entry {0} up',
  regions: 'Right places', regionsHint: 'Drag on the picture to draw a right place. Several are possible, each of them is right. The numbers are per mille of width and height and may be changed.', pictureFirst: 'Upload the picture first.', rectangle: 'Rectangle', ellipse: 'Circle or oval', polygon: 'Polygon', regionNumbers: 'Numbers of place {0}',
  part: 'Question {0}', addPart: 'Add a question',
  addPicture: 'Upload a picture', otherPicture: 'Another one', dropPicture: 'No picture', alt: 'What it shows', altHint: 'For those who cannot see it, without giving the key away. PNG, JPEG or GIF up to 5 MB; where it was taken is removed.',
  basis: 'Source and explanation', law: 'Law or policy', noLaw: 'not registered, name it', article: 'Article', articleHint: 'as printed', source: 'Source', sourceHint: 'Name and article of what the register does not hold', explanation: 'Explanation', explanationHint: 'Why this is the key, in your own words.',
  save: 'Save for review', cancel: 'Cancel', problems: '{0} things to mend', noNetwork: 'There is no network. Your text is still on this page; try again later.',
};

export const english = /(?:^|; )gankao_lang=en/.test(document.cookie);
const TEXTS = english ? EN : ZH;

/** A text with {0}, {1} … replaced. */
export function t(key, ...args) {
  return (TEXTS[key] ?? key).replace(/\{(\d)\}/g, (_, place) => args[place] ?? '');
}
