import type { Texts } from './texts.ts'

const number = new Intl.NumberFormat('ja')
const quoted = (texts: readonly string[]) => texts.map((text) => `「${text}」`).join('')

export const JA: Texts = {
  outcome: { answer: '回答', related: '関連情報（回答ではありません）', 'not-covered': '情報源にありません' },
  understood: (question) => `解釈した質問：${question}`,
  reasons: {
    'off-subject': 'この質問に関する情報は情報源にありません。',
    empty: '質問が見当たりません。レアアース政策について短い文で質問してください。',
    advice: '助言や意見を求める質問です。情報源にあるのは事実です。措置の内容や企業の発表について質問してください。',
    prediction: '将来の予測を求める質問です。情報源が示すのは、その時点までに決定・発表・報道されたことです。',
    instruction: 'レアアース政策に関する質問ではなく、ボットへの命令です。',
    missing: (points) => `情報源に関連する箇所はありますが、見つかった箇所には${quoted(points)}への言及がありません。`,
  },
  excerpt: {
    asOf: (date) => `${date}時点`,
    published: (date) => `${date}公表`,
    status: {
      'in force': '施行中',
      suspended: '停止中',
      superseded: '置き換え済み',
      proposed: '提案段階',
      repealed: '廃止',
    },
    page: (page) => `${page}ページ`,
    restsOn: (publications) => `根拠：${publications}`,
    kinds: { official: '公式', news: '報道', analysis: '分析' },
    more: (left) => `ほか${number.format(left)}件`,
    shortened: 'この引用は一部を省略しています。[…] が省略箇所です。',
    notShown: (left, buttons) =>
      `さらに${number.format(left)}件の抜粋は表示していません。${buttons ? '「前後の文」ボタンで表示できます。' : ''}`,
    open: '開く',
  },
  generation: (generation) => `情報源 第${generation}世代`,
  buttons: {
    context: (excerpt) => (excerpt === null ? '前後の文' : `前後の文 ${excerpt}`),
    chooseContext: '前後の文：抜粋を選択',
    excerpt: (excerpt) => `抜粋${excerpt}`,
    followUp: '続けて質問',
    helpful: '役に立った',
    notHelpful: '役に立たなかった',
    previous: '前へ',
    next: '次へ',
    chooseSource: '情報源を表示',
  },
  claim: {
    outcome: {
      agrees: '情報源と一致します',
      differs: '情報源の記述は異なります',
      related: '関連する箇所のみ',
      'not-covered': '情報源にありません',
    },
    statement: {
      agrees: '情報源と一致',
      differs: '情報源の記述は異なる',
      related: '関連する箇所のみ',
      'not-covered': '情報源になし',
    },
    agrees: (claim, source, excerpt) => `一致：メッセージは${claim}、抜粋${excerpt}は${source}。`,
    differs: (claim, source, excerpt) => `相違：メッセージは${claim}、抜粋${excerpt}は${source}。`,
    same: (values, excerpt) => `抜粋${excerpt}と一致：${values.join('、')}`,
    unmentioned: (values) => `抜粋に言及なし：${values.join('、')}`,
    nothingCheckable: '情報源と照らし合わせられる記述がありません。意見や予測は対象外です。',
    footnote: 'メッセージを情報源と照らし合わせた結果であり、メッセージへの評価ではありません。',
    statementsNotShown: (left) => `さらに${number.format(left)}件の記述は表示していません。`,
  },
  context: {
    title: (excerpt) => `抜粋${excerpt}の前後`,
    explanation: '引用は字下げで示しています。前後の文は同じ文書のものです。',
  },
  sources: {
    title: '情報源',
    none: '情報源はまだありません。',
    count: (value) => `情報源${number.format(value)}件`,
    passages: (value) => `${number.format(value)}箇所`,
    page: (page, pages) => `${page}/${pages}ページ`,
    publisher: '発行者',
    jurisdiction: '国・地域',
    topics: 'テーマ',
    id: '識別子',
    restsOn: (value) => `根拠となる出版物：${number.format(value)}件`,
  },
  followUp: { title: '続けて質問する', label: '次の質問', placeholder: '例：それはいつからですか？' },
  help: {
    title: 'Monaziteでできること',
    purpose:
      'レアアース政策に関する質問に、情報源からの正確な引用で答え、その根拠となる出版物を示します。独自の内容は加えません。情報源にないことは、ないと答えます。',
    asking: '質問する',
    ask: (command) => `${command} を使うか、ボットにメンションして質問します。`,
    conversation:
      'ボットのスレッドでは、メンションか返信で続けて質問できます。ダイレクトメッセージではそのまま書いてください。回答の下の「続けて質問」も使えます。',
    check: (command) =>
      `メッセージのメニューで「アプリ」→「${command}」を選ぶと、その記述を情報源と照らし合わせます。結果はあなたにだけ表示されます。`,
    sources: '情報源',
    covers: ({ sources, passages, date, generation }, command) =>
      `情報源${number.format(sources)}件、${number.format(passages)}箇所${date === null ? '' : `。最新のものは${date}時点`}${generation === null ? '' : `（第${generation}世代）`}。${command} で一覧を表示します。それ以降の出来事は含まれません。`,
    stored: '保存される情報',
    answers: (days) =>
      `質問と回答、および「役に立った」「役に立たなかった」の評価（名前の代わりに符号を使用）：${days === null ? '削除されるまで' : `${number.format(days)}日間`}保存します。押し直すと前の評価と入れ替わります。`,
    conversations: (hours) => `会話の以前の質問は、${number.format(hours)}時間、続けての質問に考慮されます。`,
    unstored: 'それ以外のメッセージは保存しません。',
  },
  notices: {
    'user-rate-limit': ({ seconds }) => `質問が続いています。${number.format(seconds)}秒後にもう一度お試しください。`,
    'guild-rate-limit': ({ seconds }) =>
      `このサーバーでは直近1分間の質問が上限に達しました。${number.format(seconds)}秒後にもう一度お試しください。`,
    'queue-full': () => '現在、順番待ちの質問が多すぎます。1分ほど後にもう一度お試しください。',
    'shutting-down': () => 'ボットを再起動しています。1分ほど後にもう一度お試しください。',
    'missing-permission': ({ permissions }) =>
      `ここでは実行できません。ボットに次の権限がありません：${permissions.map((name) => `**${JA.permissions[name]}**`).join('、')}。モデレーターがチャンネルの設定で許可できます。`,
    'moderators-only': () => 'モデレーター専用です。「サーバー管理」の権限か、ボットのモデレーターロールが必要です。',
    'guild-only': () => 'サーバー内でのみ使えます。',
    expired: () => 'このボタンは古く、回答はもう保存されていません。もう一度質問してください。',
    'unknown-source': ({ id }) => `情報源「${id}」はここにはありません。候補から選ぶか、情報源の一覧をご覧ください。`,
    'question-too-long': ({ length, limit }) =>
      `質問が${number.format(length)}文字あります。読み取れるのは${number.format(limit)}文字までです。要点を質問してください。`,
    'claim-too-long': ({ length, limit }) =>
      `メッセージが${number.format(length)}文字あります。照合できるのは${number.format(limit)}文字までです。`,
    'empty-question': () => '質問がまだありません。レアアース政策について短い文で質問してください。',
    'empty-claim': () => 'このメッセージには照合できる文がありません。',
    'feedback-stored': ({ helpful }) =>
      `ありがとうございます。「${helpful ? '役に立った' : '役に立たなかった'}」と記録しました。`,
    'feedback-changed': ({ helpful }) => `「${helpful ? '役に立った' : '役に立たなかった'}」に変更しました。`,
    'no-index': () => '情報源を読み込んでいます。1分ほど後にもう一度お試しください。',
    failed: ({ reference }) =>
      `エラーが発生し、記録されました${reference === null ? '' : `（参照番号 ${reference}）`}。もう一度お試しください。`,
  },
  permissions: {
    ViewChannel: 'チャンネルを見る',
    SendMessages: 'メッセージを送信',
    SendMessagesInThreads: 'スレッドでメッセージを送信',
    CreatePublicThreads: '公開スレッドの作成',
    ReadMessageHistory: 'メッセージ履歴を読む',
    AttachFiles: 'ファイルを添付',
  },
  commands: {
    ask: {
      name: '質問',
      description: 'レアアース政策に関する質問に、正確な引用で答えます',
      question: { name: '質問文', description: '知りたいこと' },
      source: { name: '情報源', description: 'この情報源だけから答える' },
      private: { name: '非公開', description: '回答を自分だけに表示する' },
    },
    sources: {
      name: '情報源',
      description: 'ボットの回答のもとになる情報源',
      list: { name: '一覧', description: 'すべての情報源を状態と日付つきで一覧表示します' },
      show: {
        name: '表示',
        description: '情報源と、その根拠となる出版物を表示します',
        source: { name: '情報源', description: '情報源の題名' },
      },
    },
    help: { name: 'ヘルプ', description: 'できること、情報源の範囲、保存される情報' },
    check: { name: 'この主張を照合' },
  },
}
